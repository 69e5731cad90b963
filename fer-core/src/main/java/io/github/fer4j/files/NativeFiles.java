package io.github.fer4j.files;

import io.github.fer4j.error.NativeLibraryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies native libraries from the class path to the disk: operating systems load them only from there. Thread-safe, also
 * between processes.
 */
public final class NativeFiles {

    private static final Logger LOGGER = LoggerFactory.getLogger(NativeFiles.class);

    private static final String PART = ".part";
    private static final String COPY = ".copy";

    /** No process unpacks for so long: what is older was left by one that was killed. */
    private static final Duration LEFTOVER_AGE = Duration.ofHours(1);

    /** A file lock keeps processes apart, not the threads of one. */
    private static final Object THREADS = new Object();

    private NativeFiles() {}

    /**
     * Copies a resource into a folder, once. At each start the file's size is compared with the resource's. Its bytes are
     * compared once, by their SHA-256 hash, which is then noted in a file beside it; later changes that keep size and
     * time are not noticed. A file that differs is old, incomplete or damaged and is replaced. The new file appears whole or
     * not at all. Processes that unpack into the same folder at the same time wait for each other.
     *
     * @param resource the file on the class path
     * @param folder made if it is missing; {@link CacheDirectory#resolve(String)} gives one
     * @param fileName the new file's name
     * @return the file in the folder
     * @throws NativeLibraryException if it cannot be unpacked; the message says why and what to do
     */
    public static Path unpack(URL resource, Path folder, String fileName) {
        Path target = folder.resolve(fileName);
        try {
            URLConnection connection = resource.openConnection();
            // A cached connection would keep the jar open for as long as the process lives.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                long size = sizeOf(resource, connection);
                if (!isWhole(target, size, resource)) {
                    unpackLocked(in, size, target, resource);
                }
            }
            removeLeftovers(target, PART);
            return target;
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "cannot unpack " + fileName + " to " + folder + " (" + e
                            + "): make room there, delete the folder, or " + CacheDirectory.ADVICE,
                    e);
        }
    }

    /**
     * Uses the file under another name, for what insists on a file of its own. The name is removed as soon as the system
     * allows it: on Windows when the file is not loaded any more and another copy is made.
     *
     * @param file unpacked before
     * @param use loads the copy
     * @throws NativeLibraryException if there cannot be a copy
     */
    public static void withCopy(Path file, Consumer<Path> use) {
        Path copy = file.resolveSibling(file.getFileName() + COPY + UUID.randomUUID() + suffix(file));
        try {
            removeLeftovers(file, COPY);
            link(file, copy);
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "cannot copy " + file + " (" + e + "): make room there, or " + CacheDirectory.ADVICE, e);
        }
        try {
            use.accept(copy);
        } finally {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                LOGGER.debug("{} is in use", copy, e);
            }
        }
    }

    /** A second name costs no room and no memory. */
    private static void link(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException e) {
            LOGGER.debug("{} cannot have a second name", file, e);
            Files.copy(file, copy);
        }
    }

    private static String suffix(Path file) {
        String name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point);
    }

    private static boolean isWhole(Path target, long size, URL resource) throws IOException {
        return sizeOnDisk(target) == size && ContentCheck.isSame(target, resource);
    }

    private static void unpackLocked(InputStream in, long size, Path target, URL resource) throws IOException {
        Files.createDirectories(folderOf(target));
        Path lockFile = target.resolveSibling(".lock");
        synchronized (THREADS) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                // Another process may have done it while this one waited.
                if (!isWhole(target, size, resource)) {
                    String hash = write(in, size, target, lock != null);
                    if (sizeOnDisk(target) != size || !ContentCheck.hasHash(target, hash)) {
                        throw new IOException("what was written differs from what is read");
                    }
                }
            }
        }
    }

    /** Without a lock (some network file systems have none) the work may be done twice, but never spoils the result. */
    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException | OverlappingFileLockException e) {
            LOGGER.debug("unpacking without a lock", e);
            return null;
        }
    }

    /** Gives the hash of what the class path has. */
    private static String write(InputStream in, long size, Path target, boolean alone) throws IOException {
        String name = target.getFileName() + PART;
        // Alone, a fixed name writes over what a killed process may have left.
        Path part = alone ? target.resolveSibling(name) : Files.createTempFile(folderOf(target), name, null);
        LOGGER.info("unpacking {} ({} MB) to {}", target.getFileName(), megabytes(size), folderOf(target));
        try {
            String hash = copy(in, size, part);
            moveInto(part, size, target);
            return hash;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copy(InputStream in, long size, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = Files.newOutputStream(part)) {
            long copied = new DigestInputStream(in, digest).transferTo(out);
            if (copied != size) {
                throw new IOException("the class path gave " + copied + " of " + size + " bytes");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void moveInto(Path part, long size, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Windows refuses to replace a library in use: then another process has just put it there.
            if (sizeOnDisk(target) != size) {
                throw e;
            }
        }
    }

    private static void removeLeftovers(Path target, String kind) {
        Instant limit = Instant.now().minus(LEFTOVER_AGE);
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(folderOf(target), target.getFileName() + kind + "*")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOGGER.debug("cannot remove what was left beside {}", target, e);
        }
    }

    private static long sizeOf(URL resource, URLConnection connection) throws IOException {
        long declared = connection.getContentLengthLong();
        if (declared >= 0) {
            return declared;
        }
        try (InputStream in = resource.openStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The file's size, or -1 if there is no such file. */
    private static long sizeOnDisk(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : -1;
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
