package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a regular file. */
final class FileBytes implements ByteSource {

    private final FileChannel channel;
    private final long size;
    private long position;

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be opened
     */
    FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = channel.read(into, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public void seek(long wanted) {
        position = wanted;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isSeekable() {
        return true;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
