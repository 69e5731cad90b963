package io.github.fer4j.cli.serve;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The file that a request brings: its body, or a field of a form. Thread-safe. */
final class Upload {

    private static final int BUFFER = 1 << 16;
    private static final long LINGERING = 1 << 25;

    private Upload() {}

    /**
     * All of it.
     *
     * @param field its name in a form
     * @param most bytes
     * @throws Problem if there is none, or it is too large
     */
    static byte[] bytes(Context context, String field, long most) {
        int limit = (int) Math.min(most, Integer.MAX_VALUE - 8);
        requireFitting(context.req().getContentLengthLong(), most);
        try (InputStream in = open(context, field)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException e) {
            throw broken();
        }
    }

    /**
     * Reads what is left of it and forgets it, as a client that still sends while the connection is closed would not see the
     * answer. The connection is closed all the same if there is very much.
     */
    static void discard(Context context) {
        try {
            context.req().getInputStream().skipNBytes(LINGERING);
        } catch (IOException e) {
            // The client is gone, or has sent all there is.
        }
    }

    /** Copies it to a file, with the same conditions. */
    static void copy(Context context, String field, long most, Path file) {
        requireFitting(context.req().getContentLengthLong(), most);
        try (InputStream in = open(context, field);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                requireFitting(copied, most);
                out.write(buffer, 0, read);
            }
            if (copied == 0) {
                throw Problem.of(400, "No file", "The upload is empty.");
            }
        } catch (IOException e) {
            throw broken();
        }
    }

    private static InputStream open(Context context, String field) throws IOException {
        if (!context.isMultipartFormData()) {
            return context.req().getInputStream();
        }
        UploadedFile file = context.uploadedFile(field);
        if (file == null) {
            throw Problem.of(400, "No file", "The form has no file in a field named \"" + field + "\".");
        }
        return file.content();
    }

    private static void requireFitting(long size, long most) {
        if (size > most) {
            throw tooLarge(most);
        }
    }

    private static Problem tooLarge(long most) {
        return Problem.of(
                413,
                "Too large",
                String.format(Locale.ROOT, "The upload is larger than the %,d bytes that this server allows.", most));
    }

    private static Problem broken() {
        return Problem.of(400, "Incomplete upload", "The upload broke off, or could not be stored.");
    }
}
