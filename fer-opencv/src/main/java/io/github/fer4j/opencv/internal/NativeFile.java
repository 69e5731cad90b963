package io.github.fer4j.opencv.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A file unpacked from a jar into a folder that outlives the process.
 *
 * <p>The file is written under another name and renamed, so no process ever sees half of it, and two processes may
 * unpack at once. At each use its length and checksum are compared with the jar's, so a damaged or outdated file is
 * replaced. Thread-safe.
 */
final class NativeFile {

    private static final int BUFFER = 1 << 16;

    private NativeFile() {}

    /**
     * Unpacks a resource unless the folder has it already.
     *
     * @return the file, whole
     * @throws IOException if it cannot be read or written
     */
    static Path unpack(URL resource, Path folder, String fileName) throws IOException {
        Path file = folder.resolve(fileName);
        if (!isWhole(file, resource)) {
            Files.createDirectories(folder);
            replace(file, resource);
        }
        return file;
    }

    private static void replace(Path file, URL resource) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (InputStream in = open(resource).getInputStream()) {
                Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            }
            rename(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isWhole(Path file, URL resource) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        URLConnection connection = open(resource);
        if (connection instanceof JarURLConnection jar) {
            try (JarFile archive = jar.getJarFile()) {
                JarEntry entry = archive.getJarEntry(jar.getEntryName());
                return entry.getSize() == Files.size(file) && entry.getCrc() == checksum(file);
            }
        }
        try (InputStream in = connection.getInputStream()) {
            return connection.getContentLengthLong() == Files.size(file) && checksum(in) == checksum(file);
        }
    }

    private static long checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return checksum(in);
        }
    }

    private static long checksum(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        byte[] buffer = new byte[BUFFER];
        while (checked.read(buffer) >= 0) {
            // Reading is what counts.
        }
        return checked.getChecksum().getValue();
    }

    private static URLConnection open(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false); // a cached jar would stay open, and locked on Windows
        return connection;
    }
}
