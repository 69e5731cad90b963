package io.github.fer4j.opencv.internal;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** The bridge between {@link Frame} and native pictures. Thread-safe. */
public final class Pixels {

    private static final int BAND_BYTES = 1 << 22;

    private Pixels() {}

    /**
     * A copy of a part of a frame.
     *
     * @param frame not changed
     * @param part inside the frame
     * @param mats owns the result
     * @return the pixels as they are, in the frame's colour order
     */
    public static Mat copy(Frame frame, Box part, Mats mats) {
        Mat mat = mats.own(new Mat(
                part.height(), part.width(), CvType.CV_8UC(frame.format().channels())));
        fill(mat, frame, part);
        return mat;
    }

    /**
     * A grey copy of a part of a frame. A coloured one is converted in bands, so that only its grey copy is held in full.
     *
     * @param frame not changed
     * @param part inside the frame
     * @param mats owns the result
     * @return one channel
     */
    public static Mat gray(Frame frame, Box part, Mats mats) {
        if (frame.format() == PixelFormat.GRAY) {
            return copy(frame, part, mats);
        }
        Mat gray = mats.own(new Mat(part.height(), part.width(), CvType.CV_8UC1));
        int rows = Math.max(1, Math.min(part.height(), BAND_BYTES / frame.stride()));
        for (int y = 0; y < part.height(); y += rows) {
            int height = Math.min(rows, part.height() - y);
            grayBand(gray.rowRange(y, y + height), frame, new Box(part.x(), part.y() + y, part.width(), height));
        }
        return gray;
    }

    /**
     * A copy of a part of a frame in another size and OpenCV's colour order. It is made in bands, so that only the result is
     * held in full.
     *
     * @param frame not changed
     * @param part inside the frame
     * @param width of the result, at most the part's
     * @param height of the result, at most the part's
     * @param mats owns the result
     * @return three channels: blue, green, red
     */
    public static Mat reducedBgr(Frame frame, Box part, int width, int height, Mats mats) {
        Mat reduced = mats.own(new Mat(height, width, CvType.CV_8UC3));
        double step = (double) part.height() / height;
        int rows = (int) Math.max(1, BAND_BYTES / (frame.stride() * step));
        for (int top = 0; top < height; top += rows) {
            int bottom = Math.min(height, top + rows);
            int from = (int) (top * step);
            int to = (int) Math.min(part.height(), Math.ceil(bottom * step));
            reduce(frame, new Box(part.x(), part.y() + from, part.width(), to - from), reduced.rowRange(top, bottom));
        }
        return reduced;
    }

    private static void reduce(Frame frame, Box band, Mat rows) {
        try (Mats mats = new Mats()) {
            Mat target = mats.own(rows);
            Mat source = copy(frame, band, mats);
            if (frame.format() != PixelFormat.BGR) {
                boolean gray = frame.format() == PixelFormat.GRAY;
                Imgproc.cvtColor(source, source, gray ? Imgproc.COLOR_GRAY2BGR : Imgproc.COLOR_RGB2BGR);
            }
            Imgproc.resize(source, target, target.size(), 0, 0, Imgproc.INTER_AREA);
        }
    }

    /**
     * The conversion of a frame's colours to grey.
     *
     * @param format not {@link PixelFormat#GRAY}
     * @return OpenCV's code
     */
    public static int toGray(PixelFormat format) {
        return format == PixelFormat.RGB ? Imgproc.COLOR_RGB2GRAY : Imgproc.COLOR_BGR2GRAY;
    }

    /**
     * A copy of a frame in OpenCV's colour order, grey frames included.
     *
     * @param frame not changed
     * @param mats owns the result
     * @return three channels: blue, green, red
     */
    public static Mat bgr(Frame frame, Mats mats) {
        Mat mat = mats.own(toMat(frame));
        if (frame.format() == PixelFormat.GRAY) {
            Imgproc.cvtColor(mat, mat, Imgproc.COLOR_GRAY2BGR);
        }
        return mat;
    }

    /**
     * A copy of a frame as OpenCV's encoders take it.
     *
     * @param frame not changed
     * @return one channel for a grey frame, else three: blue, green, red; the caller releases it
     */
    public static Mat toMat(Frame frame) {
        Mat mat = new Mat(
                frame.height(), frame.width(), CvType.CV_8UC(frame.format().channels()));
        try {
            fill(mat, frame, new Box(0, 0, frame.width(), frame.height()));
            if (frame.format() == PixelFormat.RGB) {
                Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGB2BGR);
            }
            return mat;
        } catch (RuntimeException | Error e) {
            mat.release();
            throw e;
        }
    }

    /**
     * A copy of a native picture.
     *
     * @param mat 8 bits, one channel or three (blue, green, red)
     * @return a frame without padding
     */
    public static Frame toFrame(Mat mat) {
        byte[] pixels = new byte[Math.toIntExact(mat.total() * mat.channels())];
        mat.get(0, 0, pixels);
        return Frame.of(pixels, mat.cols(), mat.rows(), mat.channels() == 1 ? PixelFormat.GRAY : PixelFormat.BGR);
    }

    private static void grayBand(Mat rows, Frame frame, Box band) {
        try (Mats mats = new Mats()) {
            Mat target = mats.own(rows);
            Mat coloured = copy(frame, band, mats);
            Imgproc.cvtColor(coloured, target, toGray(frame.format()));
        }
    }

    private static void fill(Mat mat, Frame frame, Box part) {
        int channels = frame.format().channels();
        int row = part.width() * channels;
        int start = part.y() * frame.stride() + part.x() * channels;
        if (row == frame.stride()) {
            mat.put(0, 0, frame.pixels(), start, row * part.height());
            return;
        }
        for (int y = 0; y < part.height(); y++) {
            mat.put(y, 0, frame.pixels(), start + y * frame.stride(), row);
        }
    }
}
