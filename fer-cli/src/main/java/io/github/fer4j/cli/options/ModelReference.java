package io.github.fer4j.cli.options;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * A model as a user names it: a bundled one by its name, any other by its file.
 *
 * @param name as given; {@code ./baseline} is a file even though {@code baseline} is not
 */
public record ModelReference(String name) {

    /** What users may write, for the help. */
    public static final String SYNTAX = "FILE|general|regularized|ferplus|baseline";

    /** The name of the model that is used if none is named. */
    public static final String DEFAULT = "general";

    /**
     * Loads the model.
     *
     * @param limits the most that a file may demand; bundled models are trusted
     * @return the model
     * @throws io.github.fer4j.error.ModelException if it cannot be read or is beyond a limit
     */
    public EmotionModel load(Limits limits) {
        return BundledModels.NAMES.contains(name)
                ? BundledModels.named(name)
                : EmotionModelFile.read(Path.of(name), limits);
    }

    /**
     * The size of the model file.
     *
     * @return in bytes
     * @throws io.github.fer4j.error.ModelException if it cannot be read
     */
    public long size() {
        try {
            return BundledModels.NAMES.contains(name) ? BundledModels.size(name) : Files.size(Path.of(name));
        } catch (IOException e) {
            throw new ModelException("cannot read " + name + ": " + e, e);
        }
    }

    /** Lets picocli make references. */
    public static final class Converter implements ITypeConverter<ModelReference> {

        /** Refuses at once what no file can be named. */
        private static final FileNames.Converter FILE = new FileNames.Converter();

        /** A converter. */
        public Converter() {}

        @Override
        public ModelReference convert(String value) {
            FILE.convert(value);
            return new ModelReference(value);
        }
    }
}
