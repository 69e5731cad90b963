package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the file of a network that a user brings. */
final class NetworkFile {

    /** Many times the size of a network that finds faces: what is larger is another file. */
    private static final long MOST_BYTES = 64L << 20;

    private NetworkFile() {}

    static byte[] read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ModelException("cannot read " + file + ": it is a folder; name the file of the network");
            }
            long bytes = Files.size(file);
            if (bytes == 0 || bytes > MOST_BYTES) {
                throw new ModelException("cannot read " + file + ": it has " + bytes
                        + " bytes, which no network that finds faces has; name another file");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ModelException("cannot read " + file + ": there is no such file; check the name", e);
        } catch (IOException e) {
            throw new ModelException("cannot read " + file + ": " + e, e);
        }
    }
}
