package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The bytes of one file or answer, which FFmpeg reads through Java so that it opens nothing itself. For one thread at a
 * time.
 */
interface ByteSource extends AutoCloseable {

    /** What {@link #size} gives if it is not known. */
    long UNKNOWN = -1;

    /** Opens a source of some kind. */
    interface Opening<T extends ByteSource> {
        T open() throws IOException;
    }

    /**
     * Reads on.
     *
     * @return how many bytes, at least 1; -1 at the end
     * @throws IOException if it fails, or the thread is interrupted
     */
    int read(ByteBuffer into) throws IOException;

    /**
     * Goes to a place.
     *
     * @throws IOException if that is not possible
     */
    void seek(long position) throws IOException;

    /** Where the next read begins. */
    long position();

    /** All bytes from the beginning, or {@link #UNKNOWN}. */
    long size();

    boolean isSeekable();

    @Override
    void close();
}
