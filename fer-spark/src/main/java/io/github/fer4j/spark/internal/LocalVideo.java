package io.github.fer4j.spark.internal;

import io.github.fer4j.error.VideoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A video where FFmpeg can read it: the file itself if it is on this machine, or else a copy among the temporary files.
 *
 * @param file to be read
 * @param copied whether closing deletes it
 */
record LocalVideo(Path file, boolean copied) implements AutoCloseable {

    /**
     * Makes a video readable.
     *
     * @param address with or without a scheme
     * @throws VideoException if it cannot be read
     */
    static LocalVideo of(String address, HadoopFiles files) {
        try {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
            FileSystem system = files.fileSystem(path);
            return "file".equals(system.getUri().getScheme())
                    ? new LocalVideo(new RawLocalFileSystem().pathToFile(path).toPath(), false)
                    : copy(path, system);
        } catch (IOException | IllegalArgumentException e) {
            throw new VideoException(
                    "cannot read the video " + address + ": " + e + "; check the file, its rights and the room in "
                            + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    private static LocalVideo copy(org.apache.hadoop.fs.Path path, FileSystem system) throws IOException {
        Path copy = Files.createTempFile("fer4j-", "-" + path.getName());
        try (var in = system.open(path);
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
            return new LocalVideo(copy, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            if (copied) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
