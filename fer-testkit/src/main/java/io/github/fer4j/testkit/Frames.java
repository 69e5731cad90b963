package io.github.fer4j.testkit;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.Arrays;

/** Makes frames, and other forms of the same picture: a part must give the same answer for all of them. */
public final class Frames {

    private Frames() {}

    /**
     * A frame of one grey level.
     *
     * @param width in pixels
     * @param height in pixels
     * @param format of the frame
     * @param level 0..255
     * @return a new frame whose pixels may be changed
     */
    public static Frame plain(int width, int height, PixelFormat format, int level) {
        byte[] pixels = new byte[width * height * format.channels()];
        Arrays.fill(pixels, (byte) level);
        return Frame.of(pixels, width, height, format);
    }

    /**
     * The same picture with other bytes between its rows.
     *
     * @param frame of any format
     * @param padding the number of bytes between two rows
     * @return a new frame
     */
    public static Frame padded(Frame frame, int padding) {
        int row = frame.width() * frame.format().channels();
        int stride = row + padding;
        byte[] pixels = new byte[stride * frame.height()];
        Arrays.fill(pixels, (byte) 0xA5);
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.pixels(), y * frame.stride(), pixels, y * stride, row);
        }
        return Frame.of(pixels, frame.width(), frame.height(), stride, frame.format());
    }

    /**
     * The same picture in another format; grey is the usual weighted sum of red, green and blue.
     *
     * @param format of the new frame
     * @param frame of any format
     * @return a new frame
     */
    public static Frame in(PixelFormat format, Frame frame) {
        Frame result = plain(frame.width(), frame.height(), format, 0);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                write(result, x, y, rgb(frame, x, y));
            }
        }
        return result;
    }

    /**
     * The picture with left and right exchanged.
     *
     * @param frame of any format
     * @return a new frame
     */
    public static Frame mirrored(Frame frame) {
        Frame result = plain(frame.width(), frame.height(), frame.format(), 0);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                write(result, frame.width() - 1 - x, y, rgb(frame, x, y));
            }
        }
        return result;
    }

    /**
     * Where a box is after its picture was mirrored.
     *
     * @param box in the picture
     * @param frame the picture
     * @return the box in the mirrored picture
     */
    public static Box mirrored(Box box, Frame frame) {
        return new Box(frame.width() - box.right(), box.y(), box.width(), box.height());
    }

    /**
     * The colour of a pixel.
     *
     * @param frame of any format
     * @param x column
     * @param y row
     * @return 0xRRGGBB
     */
    public static int rgb(Frame frame, int x, int y) {
        int at = y * frame.stride() + x * frame.format().channels();
        int first = frame.pixels()[at] & 0xFF;
        if (frame.format() == PixelFormat.GRAY) {
            return first << 16 | first << 8 | first;
        }
        int second = frame.pixels()[at + 1] & 0xFF;
        int third = frame.pixels()[at + 2] & 0xFF;
        return frame.format() == PixelFormat.RGB
                ? first << 16 | second << 8 | third
                : third << 16 | second << 8 | first;
    }

    private static void write(Frame frame, int x, int y, int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int at = y * frame.stride() + x * frame.format().channels();
        switch (frame.format()) {
            case GRAY -> frame.pixels()[at] = (byte) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
            case BGR -> write(frame.pixels(), at, blue, green, red);
            case RGB -> write(frame.pixels(), at, red, green, blue);
        }
    }

    private static void write(byte[] pixels, int at, int first, int second, int third) {
        pixels[at] = (byte) first;
        pixels[at + 1] = (byte) second;
        pixels[at + 2] = (byte) third;
    }
}
