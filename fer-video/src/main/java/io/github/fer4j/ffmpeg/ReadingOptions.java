package io.github.fer4j.ffmpeg;

import io.github.fer4j.limit.Limits;

/**
 * What input may be and do.
 *
 * @param limits sizes and times
 * @param formats containers and decoders
 * @param reach what a stream may lead to
 * @param strict whether a damage that can be passed over ends the video
 */
record ReadingOptions(Limits limits, MediaFormats formats, StreamReach reach, boolean strict) {

    static final ReadingOptions DEFAULT =
            new ReadingOptions(Limits.DEFAULT, MediaFormats.USUAL, StreamReach.SAME_HOST, false);

    private static final int ALIGNMENT_PIXELS = 1 << 16;

    /** What a decoder may take memory for: codecs store whole blocks, so a little more than what is shown. */
    long codedPixels() {
        long shown = Math.min(Integer.MAX_VALUE, limits.framePixels());
        return shown + shown / 4 + ALIGNMENT_PIXELS;
    }
}
