package io.github.fer4j.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.IntPointer;

/**
 * Which of the formulas between RGB and YUV a video uses. Where it does not say, high definition means BT.709, anything
 * smaller BT.601, as players take it.
 */
final class Colours {

    private static final int HIGH_DEFINITION = 720;
    private static final int UNITY = 1 << 16;
    private static final int UNSPECIFIED = 2;

    private Colours() {}

    static int spaceFor(int height) {
        return height >= HIGH_DEFINITION ? avutil.AVCOL_SPC_BT709 : avutil.AVCOL_SPC_SMPTE170M;
    }

    /** For a scaler from a video's pictures to RGB. */
    static void ofSource(SwsContext scaler, int space, int height, boolean fullRange) {
        boolean unknown = space == UNSPECIFIED || space == avutil.AVCOL_SPC_RGB;
        set(scaler, unknown ? spaceFor(height) : space, fullRange ? 1 : 0, 1);
    }

    /** For a scaler from RGB or grey to a video's pictures, whose values keep off 0 and 255. */
    static void ofTarget(SwsContext scaler, int height) {
        set(scaler, spaceFor(height), 1, 0);
    }

    /** Both sides get the same formula, as swscale takes that of the side that is YUV. */
    private static void set(SwsContext scaler, int space, int sourceRange, int targetRange) {
        IntPointer formula = swscale.sws_getCoefficients(space);
        swscale.sws_setColorspaceDetails(scaler, formula, sourceRange, formula, targetRange, 0, UNITY, UNITY);
    }
}
