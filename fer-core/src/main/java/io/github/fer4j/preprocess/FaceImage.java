package io.github.fer4j.preprocess;

import java.util.Arrays;
import java.util.Objects;

/**
 * A face as a network sees it: 48x48, one grey channel, 0 (black) to 255 (white), row by row from the top.
 *
 * <p>Immutable and thread-safe.
 */
public final class FaceImage {

    /** Width and height in pixels, those of FER2013. */
    public static final int SIZE = 48;

    /** The number of pixels. */
    public static final int PIXELS = SIZE * SIZE;

    private final byte[] pixels;

    private FaceImage(byte[] pixels) {
        this.pixels = pixels;
    }

    /**
     * A face from grey values.
     *
     * @param pixels {@link #PIXELS} unsigned bytes, row by row from the top; copied
     * @return the face
     * @throws IllegalArgumentException if the number of values differs
     */
    public static FaceImage of(byte[] pixels) {
        Objects.requireNonNull(pixels, "pixels");
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException("a face has " + PIXELS + " pixels, not " + pixels.length);
        }
        return new FaceImage(pixels.clone());
    }

    /**
     * One grey value.
     *
     * @param x column, 0..47
     * @param y row, 0..47
     * @return 0..255
     * @throws IndexOutOfBoundsException if the column or row is out of range
     */
    public int at(int x, int y) {
        return pixels[y * SIZE + x] & 0xFF;
    }

    /**
     * All grey values.
     *
     * @return a copy of the {@link #PIXELS} unsigned bytes
     */
    public byte[] toBytes() {
        return pixels.clone();
    }

    /**
     * Writes the grey values, 0 to 255, into a larger array.
     *
     * @param target at least {@code offset + PIXELS} long
     * @param offset where to begin
     */
    public void copyTo(float[] target, int offset) {
        Objects.requireNonNull(target, "target");
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = pixels[i] & 0xFF;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceImage face && Arrays.equals(pixels, face.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}
