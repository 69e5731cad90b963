package io.github.fer4j.cli.serve;

import io.github.fer4j.error.FerException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this server alone for uploads and results, which is gone when the server is. A server that was killed cannot
 * clean up: the next one that starts in the same place removes what it left. Thread-safe.
 */
final class WorkFolder implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WorkFolder.class);
    private static final String PREFIX = "fer4j-serve-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private WorkFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes a folder, and removes those of servers that are gone.
     *
     * @param place exists
     * @throws FerException if it cannot be written to
     */
    static WorkFolder create(Path place) {
        try {
            removeAbandoned(place);
            Path folder = Files.createTempDirectory(place, PREFIX);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new WorkFolder(folder, channel);
        } catch (IOException e) {
            throw new FerException(
                    "cannot write to " + place + " (" + e + "): name another folder by --work, with room for uploads",
                    e);
        }
    }

    private static void removeAbandoned(Path place) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    LOGGER.info("removing what a killed server left in {}", folder);
                    remove(folder);
                }
            }
        }
    }

    /** A lock ends with its process. A folder without a lock file is one that another server is making just now. */
    private static boolean isAbandoned(Path folder) {
        Path lock = folder.resolve(LOCK);
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return folder;
    }

    /** Makes a folder in it. */
    Path make(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new FerException("cannot make a folder in " + folder + ": " + e, e);
        }
    }

    /** Removes a folder with all that is in it, as far as that is possible. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(WorkFolder::delete);
        } catch (IOException e) {
            LOGGER.warn("cannot remove {}: {}", folder, e.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOGGER.warn("cannot remove {}: {}", file, e.toString());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOGGER.warn("cannot close the lock in {}: {}", folder, e.toString());
        }
        remove(folder);
    }
}
