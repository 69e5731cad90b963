package io.github.fer4j.opencv.video;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.IntPointer;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** How stored frames become upright. */
enum Orientation {
    UPRIGHT(false, -1, 2),
    TURNED_HALF(false, Core.ROTATE_180, 2),
    /** To be turned clockwise. */
    TURNED_RIGHT(false, Core.ROTATE_90_CLOCKWISE, 2),
    /** To be turned anticlockwise. */
    TURNED_LEFT(false, Core.ROTATE_90_COUNTERCLOCKWISE, 2),
    MIRRORED_ACROSS(false, -1, 1),
    MIRRORED_DOWN(false, -1, 0),
    TRANSPOSED(true, -1, 2),
    /** Transposed and turned by half. */
    TRANSVERSE(true, Core.ROTATE_180, 2);

    /** OpenCV's flip codes are 1, 0 and -1. */
    private static final int NO_FLIP = 2;

    private final boolean transpose;
    private final int rotation;
    private final int flip;

    Orientation(boolean transpose, int rotation, int flip) {
        this.transpose = transpose;
        this.rotation = rotation;
        this.flip = flip;
    }

    /** As the stream's display matrix says; upright if it has none. */
    static Orientation of(AVCodecParameters parameters) {
        AVPacketSideData data = avcodec.av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (data == null || data.isNull()) {
            return UPRIGHT;
        }
        IntPointer matrix = new IntPointer(data.data());
        return of(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
    }

    /**
     * Of the matrix that takes a stored pixel (x, y) to the shown one (a x + c y, b x + d y); an angle between is
     * rounded to a quarter turn.
     */
    static Orientation of(int a, int b, int c, int d) {
        if (Math.abs((long) a) >= Math.abs((long) b)) {
            if (a >= 0) {
                return d >= 0 ? UPRIGHT : MIRRORED_DOWN;
            }
            return d >= 0 ? MIRRORED_ACROSS : TURNED_HALF;
        }
        if (b >= 0) {
            return c >= 0 ? TRANSPOSED : TURNED_RIGHT;
        }
        return c >= 0 ? TURNED_LEFT : TRANSVERSE;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return transpose || rotation == Core.ROTATE_90_CLOCKWISE || rotation == Core.ROTATE_90_COUNTERCLOCKWISE;
    }

    /** Makes a frame upright; not for {@link #UPRIGHT}. */
    void apply(Mat stored, Mat upright) {
        if (flip != NO_FLIP) {
            Core.flip(stored, upright, flip);
        } else if (transpose && rotation >= 0) {
            Core.transpose(stored, upright);
            Core.rotate(upright, upright, rotation);
        } else if (transpose) {
            Core.transpose(stored, upright);
        } else {
            Core.rotate(stored, upright, rotation);
        }
    }
}
