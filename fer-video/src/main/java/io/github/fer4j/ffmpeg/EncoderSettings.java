package io.github.fer4j.ffmpeg;

/**
 * What an encoder is to make.
 *
 * @param width of the frames given, in pixels
 * @param height of the frames given, in pixels
 * @param framesPerSecond expected on average; it shares out the bits
 * @param timeBase of the packets
 * @param globalHeader whether the parameters go into the file's header
 */
record EncoderSettings(int width, int height, double framesPerSecond, Fraction timeBase, boolean globalHeader) {

    private static final double BITS_PER_PIXEL = 0.14;
    private static final long LEAST_BIT_RATE = 300_000;

    /** Sharp enough to look at faces, at half the size that cameras write. */
    long bitRate() {
        return Math.max(LEAST_BIT_RATE, Math.round(BITS_PER_PIXEL * width * height * framesPerSecond));
    }
}
