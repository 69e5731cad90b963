package io.github.fer4j.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares an unpacked file with what the class path has, once: the result is noted beside the file, in the form that
 * {@code sha256sum --check} reads. A note that is older than its file does not count. Thread-safe.
 */
final class ContentCheck {

    private static final Logger LOGGER = LoggerFactory.getLogger(ContentCheck.class);
    private static final String SUFFIX = ".sha256";

    private ContentCheck() {}

    /** Whether the file's bytes are those of the resource; they are compared unless a note says so. */
    static boolean isSame(Path file, URL resource) throws IOException {
        return isNoted(file) || hasHash(file, hash(resource));
    }

    /** Whether the file has this SHA-256, which is then noted. */
    static boolean hasHash(Path file, String expected) throws IOException {
        if (!expected.equals(hash(file.toUri().toURL()))) {
            LOGGER.warn("{} differs from the class path's and is unpacked again", file);
            return false;
        }
        note(file, expected);
        return true;
    }

    private static boolean isNoted(Path file) throws IOException {
        Path note = noteOf(file);
        return Files.isRegularFile(note)
                && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(note)) <= 0;
    }

    /** In a folder that cannot be written, the bytes are compared at each start. */
    private static void note(Path file, String hash) {
        try {
            AtomicFile.write(
                    noteOf(file),
                    out -> out.write((hash + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            LOGGER.debug("cannot note the hash of {}", file, e);
        }
    }

    private static Path noteOf(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    private static String hash(URL resource) throws IOException {
        MessageDigest digest = Sha256.digest();
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false); // a cached connection would keep the jar open
        try (InputStream in = new DigestInputStream(connection.getInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
