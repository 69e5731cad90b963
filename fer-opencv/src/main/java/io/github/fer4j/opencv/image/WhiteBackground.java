package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pixels;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Blends transparent pixels with white. */
final class WhiteBackground {

    private static final int CHANNELS = 4;

    private WhiteBackground() {}

    /**
     * A decoded picture without its transparency.
     *
     * @param decoded 8 or 16 bits, one, three or four channels (blue, green, red, alpha)
     * @param mats owns what is needed meanwhile
     * @return a frame
     */
    static Frame blend(Mat decoded, Mats mats) {
        Mat eight = decoded;
        if (decoded.depth() == CvType.CV_16U) {
            eight = mats.create();
            decoded.convertTo(eight, CvType.CV_8U, 255.0 / 65535);
        } else if (decoded.depth() != CvType.CV_8U) {
            eight = mats.create();
            decoded.convertTo(eight, CvType.CV_8U, 255);
        }
        if (eight.channels() != CHANNELS) {
            return Pixels.toFrame(eight);
        }
        byte[] source = new byte[Math.toIntExact(eight.total() * CHANNELS)];
        eight.get(0, 0, source);
        return Frame.of(blend(source), eight.cols(), eight.rows(), PixelFormat.BGR);
    }

    private static byte[] blend(byte[] source) {
        byte[] target = new byte[source.length / CHANNELS * 3];
        for (int from = 0, to = 0; from < source.length; from += CHANNELS, to += 3) {
            int alpha = source[from + 3] & 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                int colour = source[from + channel] & 0xFF;
                target[to + channel] = (byte) ((colour * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
        return target;
    }
}
