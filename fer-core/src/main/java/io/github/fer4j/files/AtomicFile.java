package io.github.fer4j.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files that are there in full or not at all, even after a power failure. Thread-safe, also for several writers of
 * one file.
 */
public final class AtomicFile {

    private static final Logger LOGGER = LoggerFactory.getLogger(AtomicFile.class);

    private static final String PART = ".part";

    private AtomicFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the content.
         *
         * @param out may be closed by the content, and is closed afterwards in any case
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file under another name in the same folder and renames it. If that fails, nothing is left behind, and an
     * earlier file of this name is unchanged.
     *
     * <p>The bytes are forced to the disk before the file is renamed, and the folder before and after it where the
     * platform allows: otherwise a power failure could leave a renamed file without its bytes.
     *
     * @param file to write or replace; its folder exists
     * @param content what to write
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, AtomicFile::force);
    }

    static void write(Path file, Content content, Forcing forcing) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(partStart(target) + System.nanoTime() + PART);
        try {
            fill(part, content, forcing);
            forceFolder(part, forcing);
            rename(part, target);
            forceFolder(target, forcing);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Deletes what processes left behind that were killed while they wrote a file. Only for files that no other process
     * can be writing.
     *
     * @param file need not exist, nor its folder
     * @throws IOException if its folder cannot be read, or something cannot be deleted
     */
    public static void deleteUnfinished(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> unfinished;
        try (Stream<Path> all = Files.list(folder)) {
            unfinished = all.filter(path -> isPart(path, target)).toList();
        }
        for (Path part : unfinished) {
            Files.deleteIfExists(part);
        }
    }

    private static String partStart(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static boolean isPart(Path path, Path target) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(partStart(target)) && name.endsWith(PART);
    }

    private static void fill(Path part, Content content, Forcing forcing) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(new KeptOpen(Channels.newOutputStream(channel)));
            content.writeTo(out);
            out.flush();
            forcing.force(part, channel);
        }
    }

    /** Some platforms (Windows) cannot open a folder, and some file systems cannot force one: the file is whole anyway. */
    private static void forceFolder(Path file, Forcing forcing) {
        Path folder = file.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            forcing.force(folder, channel);
        } catch (IOException e) {
            LOGGER.debug("the folder {} cannot be forced to the disk", folder, e);
        }
    }

    private static void force(Path path, FileChannel channel) throws IOException {
        channel.force(true);
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How a file or folder is forced to the disk. */
    @FunctionalInterface
    interface Forcing {
        void force(Path path, FileChannel channel) throws IOException;
    }

    /** Content may close its stream, but the file must be open to be forced. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
