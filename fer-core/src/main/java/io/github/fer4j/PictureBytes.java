package io.github.fer4j;

import io.github.fer4j.error.ImageReadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fetches a whole picture file into memory and says clearly why it cannot be had. Thread-safe. */
final class PictureBytes {

    /** Enough for 10,000 x 10,000 pixels of 16-bit RGBA without compression. */
    static final int LIMIT = 1 << 30;

    private final int limit;

    PictureBytes() {
        this(LIMIT);
    }

    PictureBytes(int limit) {
        this.limit = limit;
    }

    byte[] read(Path path) {
        if (Files.isDirectory(path)) {
            throw failure(path.toString(), "it is a folder; give a picture file", null);
        }
        try {
            return checked(bytesOf(path), path.toString());
        } catch (NoSuchFileException e) {
            throw failure(
                    path.toString(),
                    "there is no such file; check the path, relative to "
                            + Path.of("").toAbsolutePath(),
                    e);
        } catch (AccessDeniedException e) {
            throw failure(path.toString(), "permission denied; let this user read the file", e);
        } catch (IOException e) {
            throw failure(path.toString(), e + "; check the file and its disk", e);
        }
    }

    /** Reads to the end and leaves the stream open. */
    byte[] read(InputStream stream, String name) {
        try {
            return checked(stream.readNBytes(limit + 1), name);
        } catch (IOException e) {
            throw failure(name, e + "; check where the stream comes from", e);
        }
    }

    private byte[] bytesOf(Path path) throws IOException {
        // The size of a pipe or device is unknown, and that of a huge file must not be allocated.
        if (Files.isRegularFile(path) && Files.size(path) <= limit) {
            return Files.readAllBytes(path);
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(limit + 1);
        }
    }

    private byte[] checked(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw failure(name, "it is empty; was it copied or downloaded completely, or read before?", null);
        }
        if (bytes.length > limit) {
            throw failure(name, "it has more than " + limit + " bytes; give a smaller picture", null);
        }
        return bytes;
    }

    private static ImageReadException failure(String name, String reason, @Nullable Throwable cause) {
        return new ImageReadException("cannot read the picture " + name + ": " + reason, cause);
    }
}
