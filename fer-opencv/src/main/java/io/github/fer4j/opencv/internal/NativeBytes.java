package io.github.fer4j.opencv.internal;

import java.io.OutputStream;
import java.util.Objects;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;

/** Native memory that is written as a stream, so that its content need not be in Java memory as well. Not thread-safe. */
public final class NativeBytes extends OutputStream {

    private final MatOfByte bytes = new MatOfByte();
    private int written;

    /**
     * Takes the memory.
     *
     * @param size how many bytes will be written
     */
    public NativeBytes(int size) {
        bytes.alloc(size);
    }

    /**
     * The memory itself.
     *
     * @return valid until this is closed
     */
    public Mat mat() {
        return bytes;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(written, length, bytes.rows());
        bytes.put(written, 0, source, offset, length);
        written += length;
    }

    /** Gives the memory back. Closing twice is harmless. */
    @Override
    public void close() {
        bytes.release();
    }
}
