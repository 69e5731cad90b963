package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;

/** A frame that is being decoded: grey, or blue, green, red. Transparent pixels are blended with white. */
final class PixelBuffer {

    private final int width;
    private final int height;
    private final PixelFormat format;
    private final byte[] bytes;

    /** The caller has checked the size against the limits. */
    PixelBuffer(long width, long height, PixelFormat format) {
        this.width = Math.toIntExact(width);
        this.height = Math.toIntExact(height);
        this.format = format;
        bytes = new byte[Math.toIntExact(width * height * format.channels())];
    }

    boolean isGray() {
        return format == PixelFormat.GRAY;
    }

    /** A grey pixel, by its number from the top left. */
    void gray(int pixel, int level, int alpha) {
        bytes[pixel] = overWhite(level, alpha);
    }

    /** A coloured pixel, by its number from the top left. */
    void colour(int pixel, int red, int green, int blue, int alpha) {
        int at = pixel * 3;
        bytes[at] = overWhite(blue, alpha);
        bytes[at + 1] = overWhite(green, alpha);
        bytes[at + 2] = overWhite(red, alpha);
    }

    /** One channel of a pixel, in the order of the format. */
    void channel(int pixel, int channel, int value) {
        bytes[pixel * format.channels() + channel] = (byte) value;
    }

    /** Blends what a pixel has so far with white. */
    void fade(int pixel, int alpha) {
        int at = pixel * format.channels();
        for (int i = at; i < at + format.channels(); i++) {
            bytes[i] = overWhite(bytes[i] & 0xFF, alpha);
        }
    }

    Frame toFrame() {
        return Frame.of(bytes, width, height, format);
    }

    static byte overWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
