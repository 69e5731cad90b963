package io.github.fer4j.cli.detect;

import io.github.fer4j.cli.options.FileNames;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * The networks of a face detector, as users name them.
 *
 * @param name of a file, or {@value #BUNDLED}
 */
record DetectorFile(String name) {

    /** What users may write, for the help. */
    static final String SYNTAX = "FILE|bundled";

    /** The networks of this program. */
    static final String BUNDLED = "bundled";

    /**
     * Reads the networks.
     *
     * @throws io.github.fer4j.error.ModelException if the file cannot be read
     */
    DetectorModel load() {
        return name.equals(BUNDLED) ? DetectorModel.bundled() : DetectorModelFile.read(Path.of(name));
    }

    /** Lets picocli make them. */
    static final class Converter implements ITypeConverter<DetectorFile> {

        /** Refuses at once what no file can be named. */
        private static final FileNames.Converter FILE = new FileNames.Converter();

        @Override
        public DetectorFile convert(String value) {
            FILE.convert(value);
            return new DetectorFile(value);
        }
    }
}
