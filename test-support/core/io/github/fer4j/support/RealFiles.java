package io.github.fer4j.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The data set's own files, where a developer has them beside the project; tests without them are skipped. */
public final class RealFiles {

    private RealFiles() {}

    /** A file of FER2013. */
    public static Path fer2013(String name) {
        return shared("fer2013/" + name);
    }

    /** A file or folder of the data. */
    public static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
            folder = folder.getParent();
        }
        assumeTrue(false, name + " is not here");
        throw new AssertionError("unreachable");
    }
}
