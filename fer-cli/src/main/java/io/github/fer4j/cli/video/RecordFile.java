package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.WriteAdvice;
import io.github.fer4j.error.VideoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A text file that grows record by record. Each is handed to the system at once, and one that does not fit on the disk is
 * taken back: what a killed program or a full disk leaves is whole records. Not thread-safe.
 */
final class RecordFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private long length;

    private RecordFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the file, or empties the one that is there.
     *
     * @throws VideoException if it cannot be written
     */
    static RecordFile create(Path path) {
        try {
            return new RecordFile(
                    path,
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING));
        } catch (IOException e) {
            throw new VideoException("cannot write " + path + " (" + e + "): " + WriteAdvice.of(e), e);
        }
    }

    /**
     * Writes a record, or several that belong together.
     *
     * @param text whole lines
     * @throws VideoException if it cannot be written; none of it is then
     */
    void append(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            length += bytes.limit();
        } catch (IOException e) {
            cutBack(e);
            throw new VideoException(
                    "cannot write " + path + " (" + e + "): " + WriteAdvice.of(e) + ". What it has so far is readable",
                    e);
        }
    }

    private void cutBack(IOException failure) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Closing twice is harmless. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new VideoException("cannot complete " + path + " (" + e + "): " + WriteAdvice.of(e), e);
        }
    }
}
