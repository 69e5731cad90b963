package io.github.fer4j.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.IntPointer;

/** How stored frames become upright. */
enum Orientation {
    UPRIGHT(false, false, false),
    TURNED_HALF(false, true, true),
    /** To be turned clockwise. */
    TURNED_RIGHT(true, true, false),
    /** To be turned anticlockwise. */
    TURNED_LEFT(true, false, true),
    MIRRORED_ACROSS(false, true, false),
    MIRRORED_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    /** Transposed and turned by half. */
    TRANSVERSE(true, true, true);

    /** Pixels are moved in squares of this side, so that the reads and writes of one stay in the processor's cache. */
    private static final int TILE = 32;

    private final boolean transpose;
    private final boolean flipAcross;
    private final boolean flipDown;

    /** Rows and columns change places first, then the result is mirrored. */
    Orientation(boolean transpose, boolean flipAcross, boolean flipDown) {
        this.transpose = transpose;
        this.flipAcross = flipAcross;
        this.flipDown = flipDown;
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
        return transpose;
    }

    /**
     * Makes a picture upright.
     *
     * @param stored rows without padding, of three bytes a pixel
     * @param width of the stored picture
     * @param height of the stored picture
     * @return a new picture, of swapped sides if {@link #swapsSides()}
     */
    byte[] upright(byte[] stored, int width, int height) {
        byte[] upright = new byte[stored.length];
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                move(stored, width, height, upright, left, top);
            }
        }
        return upright;
    }

    private void move(byte[] stored, int width, int height, byte[] upright, int left, int top) {
        int outWidth = transpose ? height : width;
        int outHeight = transpose ? width : height;
        for (int y = top; y < Math.min(height, top + TILE); y++) {
            for (int x = left; x < Math.min(width, left + TILE); x++) {
                int column = transpose ? y : x;
                int row = transpose ? x : y;
                int outX = flipAcross ? outWidth - 1 - column : column;
                int outY = flipDown ? outHeight - 1 - row : row;
                int from = (y * width + x) * 3;
                int to = (outY * outWidth + outX) * 3;
                upright[to] = stored[from];
                upright[to + 1] = stored[from + 1];
                upright[to + 2] = stored[from + 2];
            }
        }
    }
}
