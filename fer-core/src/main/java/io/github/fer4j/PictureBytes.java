package io.github.fer4j;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.error.ImageReadException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a whole picture file into memory, up to a limit, and says clearly why it cannot. Thread-safe. */
final class PictureBytes {

    /** The longest array that Java makes, less one byte that shows a longer file. */
    private static final int LONGEST = Integer.MAX_VALUE - 9;

    private final int limit;

    PictureBytes(long limit) {
        this.limit = (int) Math.min(LONGEST, limit);
    }

    byte[] read(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw failure(Reason.INACCESSIBLE, name, "it is a folder; give a picture file", null);
        }
        try {
            return checked(bytesOf(path), name);
        } catch (NoSuchFileException e) {
            throw failure(
                    Reason.INACCESSIBLE,
                    name,
                    "there is no such file; check the path, relative to "
                            + Path.of("").toAbsolutePath(),
                    e);
        } catch (AccessDeniedException e) {
            throw failure(Reason.INACCESSIBLE, name, "permission denied; let this user read the file", e);
        } catch (IOException e) {
            throw failure(Reason.INACCESSIBLE, name, e + "; check the file and its disk", e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(name, e);
        }
    }

    /** Reads to the end and leaves the stream open. */
    byte[] read(InputStream stream, String name) {
        try {
            return checked(stream.readNBytes(limit + 1), name);
        } catch (IOException e) {
            throw failure(Reason.INACCESSIBLE, name, e + "; check where the stream comes from", e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(name, e);
        }
    }

    /** The same bytes, if they are within the limit. */
    byte[] checked(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw failure(
                    Reason.DAMAGED, name, "it is empty; was it copied or downloaded completely, or read before?", null);
        }
        if (bytes.length > limit) {
            throw failure(
                    Reason.TOO_LARGE,
                    name,
                    "it has more than " + limit + " bytes; give a smaller picture, or raise the limit pictureBytes",
                    null);
        }
        return bytes;
    }

    static ImageReadException outOfMemory(String name, OutOfMemoryError cause) {
        return failure(
                Reason.TOO_LARGE,
                name,
                "there is not enough memory for it; give a smaller picture, or raise -Xmx",
                cause);
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

    private static ImageReadException failure(
            Reason reason, String name, String explanation, @Nullable Throwable cause) {
        return new ImageReadException(reason, "cannot read the picture " + name + ": " + explanation, cause);
    }
}
