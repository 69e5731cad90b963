package io.github.fer4j.image;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;

/**
 * One picture: pixels, size and colour order.
 *
 * <p>Row {@code y} begins at byte {@code y * stride()} of {@link #pixels()}. The pixel array is not copied, neither in
 * nor out, so that a camera's picture costs nothing: whoever gives an array must not change it afterwards. No part of
 * fer4j changes it. Under that condition a frame is immutable and thread-safe. A frame is serializable: its pixels are
 * written, without what pads the rows.
 */
public final class Frame implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The shares of the colours in grey, in {@value #WEIGHTS}ths. */
    private static final int RED = 4899;

    private static final int GREEN = 9617;
    private static final int BLUE = 1868;
    private static final int WEIGHTS = 1 << 14;

    private final byte[] pixels;
    private final int width;
    private final int height;
    private final int stride;
    private final PixelFormat format;

    /** For Kryo, which makes an empty object and fills the fields. */
    @SuppressWarnings("unused")
    private Frame() {
        this(new byte[0], 0, 0, 0, PixelFormat.GRAY);
    }

    private Frame(byte[] pixels, int width, int height, int stride, PixelFormat format) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.stride = stride;
        this.format = format;
    }

    /**
     * A frame whose rows follow each other without gaps.
     *
     * @param pixels at least {@code width * height * format.channels()} bytes, row by row from the top; kept
     * @param width at least 1
     * @param height at least 1
     * @param format the colour order
     * @return the frame
     * @throws IllegalArgumentException if a size is below 1 or the array is too short
     */
    public static Frame of(byte[] pixels, int width, int height, PixelFormat format) {
        Objects.requireNonNull(format, "format");
        return of(pixels, width, height, Math.multiplyExact(width, format.channels()), format);
    }

    /**
     * A frame whose rows may be padded.
     *
     * @param pixels the rows from the top; kept
     * @param width at least 1
     * @param height at least 1
     * @param stride bytes from the beginning of one row to that of the next, at least {@code width * channels}
     * @param format the colour order
     * @return the frame
     * @throws IllegalArgumentException if a size is below 1, the stride too small or the array too short
     */
    public static Frame of(byte[] pixels, int width, int height, int stride, PixelFormat format) {
        Objects.requireNonNull(pixels, "pixels");
        Objects.requireNonNull(format, "format");
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a frame must be at least 1x1, not " + width + "x" + height);
        }
        long row = (long) width * format.channels();
        if (stride < row) {
            throw new IllegalArgumentException("stride " + stride + " is less than a row's " + row + " bytes");
        }
        long needed = (long) stride * (height - 1) + row;
        if (pixels.length < needed) {
            throw new IllegalArgumentException(
                    "a " + width + "x" + height + " frame needs " + needed + " bytes, not " + pixels.length);
        }
        return new Frame(pixels, width, height, stride, format);
    }

    /**
     * The pixels themselves, not a copy; not to be changed.
     *
     * @return the rows from the top
     */
    public byte[] pixels() {
        return pixels;
    }

    /**
     * The width.
     *
     * @return in pixels, at least 1
     */
    public int width() {
        return width;
    }

    /**
     * The height.
     *
     * @return in pixels, at least 1
     */
    public int height() {
        return height;
    }

    /**
     * The distance of two rows.
     *
     * @return in bytes
     */
    public int stride() {
        return stride;
    }

    /**
     * The colour order.
     *
     * @return the pixel format
     */
    public PixelFormat format() {
        return format;
    }

    /**
     * The grey level of a pixel: its luma (ITU-R BT.601) by the weights of OpenCV, not rounded. A grey that is stored as three
     * equal channels stays exactly that grey.
     *
     * @param x column, inside the frame
     * @param y row, inside the frame
     * @return 0 (black) to 255 (white)
     */
    public float gray(int x, int y) {
        int at = y * stride + x * format.channels();
        if (format == PixelFormat.GRAY) {
            return pixels[at] & 0xFF;
        }
        int first = format == PixelFormat.RGB ? RED : BLUE;
        int third = RED + BLUE - first;
        int sum = first * (pixels[at] & 0xFF) + GREEN * (pixels[at + 1] & 0xFF) + third * (pixels[at + 2] & 0xFF);
        return (float) sum / WEIGHTS;
    }

    private Object writeReplace() {
        return new Serialized(rows(), width, height, format);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a frame is read through its proxy");
    }

    /** The pixels without padding. */
    private byte[] rows() {
        int row = width * format.channels();
        byte[] rows = new byte[Math.multiplyExact(row, height)];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * stride, rows, y * row, row);
        }
        return rows;
    }

    @Override
    public String toString() {
        return "Frame[" + width + "x" + height + " " + format + "]";
    }

    /** What is written instead, so that what is read is checked as everything else. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Serialized(byte[] pixels, int width, int height, PixelFormat format) implements Serializable {

        private Object readResolve() {
            return of(pixels, width, height, format);
        }
    }
}
