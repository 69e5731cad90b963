package io.github.fer4j.dataset;

import io.github.fer4j.error.DatasetException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files of a data set, plain or gzipped. Every failure is a {@link DatasetException} that names the file. */
final class DatasetFiles {

    private static final int BUFFER = 1 << 16;

    private DatasetFiles() {}

    /** The bytes of a file, inflated if it begins like a gzip, whatever its name. */
    static InputStream open(Path file) {
        requireFile(file);
        InputStream in;
        try {
            in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be opened: " + e.getMessage(), e);
        }
        try {
            return isGzip(in) ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            closeAfter(in, e);
            throw new DatasetException(file + ": " + reason(e), e);
        }
    }

    /** Why reading failed, in words. A truncated gzip throws an EOFException without a message. */
    static String reason(IOException e) {
        return e instanceof EOFException
                ? "the gzip data ends early, the file is truncated"
                : "cannot be read: " + e.getMessage();
    }

    private static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new DatasetException(file + ": no such file");
        }
        if (Files.isDirectory(file)) {
            throw new DatasetException(file + ": is a folder, expected a CSV file");
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip;
    }

    private static void closeAfter(InputStream in, IOException cause) {
        try {
            in.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
