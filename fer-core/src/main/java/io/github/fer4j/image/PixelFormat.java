package io.github.fer4j.image;

/** How a pixel is stored: one byte a channel, 0..255, channels interleaved in the order of the name. */
public enum PixelFormat {
    /** One grey channel. */
    GRAY(1),
    /** Blue, green, red: OpenCV's order. */
    BGR(3),
    /** Red, green, blue. */
    RGB(3);

    private final int channels;

    PixelFormat(int channels) {
        this.channels = channels;
    }

    /**
     * Bytes a pixel.
     *
     * @return 1 or 3
     */
    public int channels() {
        return channels;
    }
}
