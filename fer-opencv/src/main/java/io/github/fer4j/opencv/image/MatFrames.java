package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import java.util.Objects;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Converts between {@link Frame} and OpenCV's {@link Mat}, for programs that use OpenCV themselves.
 *
 * <p>Both directions copy the pixels: later changes of one side do not show in the other. Values are 0 to 255. A Mat is
 * grey (one channel) or in OpenCV's colour order: blue, green, red. Thread-safe.
 *
 * <pre>{@code
 * Mat mat = MatFrames.toMat(frame);
 * try {
 *     Imgproc.GaussianBlur(mat, mat, new Size(3, 3), 0);
 *     Frame blurred = MatFrames.toFrame(mat);
 * } finally {
 *     mat.release();
 * }
 * }</pre>
 */
public final class MatFrames {

    private static final int MAXIMUM_BYTES = Integer.MAX_VALUE - 8;

    private MatFrames() {}

    /**
     * Copies a frame into native memory, without the padding of its rows. Loads OpenCV's native library if need be.
     *
     * @param frame of any format; not changed
     * @return a new Mat that the caller releases: {@code CV_8UC1} for {@link PixelFormat#GRAY}, {@code CV_8UC3} in the
     *     order blue, green, red for {@link PixelFormat#BGR} and {@link PixelFormat#RGB}
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public static Mat toMat(Frame frame) {
        Objects.requireNonNull(frame, "frame");
        OpenCvLibrary.load();
        return Pixels.toMat(frame);
    }

    /**
     * Copies a Mat into a frame. A submatrix gives its own part only.
     *
     * @param mat {@code CV_8UC1} or {@code CV_8UC3} in the order blue, green, red; not changed and not released
     * @return a frame without padding: {@link PixelFormat#GRAY} or {@link PixelFormat#BGR}
     * @throws IllegalArgumentException if the Mat is empty, of another type or larger than 2 GiB; convert other types
     *     with {@code Mat.convertTo} or {@code Imgproc.cvtColor}
     */
    public static Frame toFrame(Mat mat) {
        Objects.requireNonNull(mat, "mat");
        int type = mat.type();
        if (mat.empty() || mat.dims() != 2) {
            throw new IllegalArgumentException("the Mat must have two dimensions and at least one pixel, not " + mat);
        }
        if (type != CvType.CV_8UC1 && type != CvType.CV_8UC3) {
            throw new IllegalArgumentException("the Mat must be CV_8UC1 or CV_8UC3 (blue, green, red), not "
                    + CvType.typeToString(type) + ": convert it with Mat.convertTo or Imgproc.cvtColor");
        }
        if (mat.total() * mat.channels() > MAXIMUM_BYTES) {
            throw new IllegalArgumentException("a Mat of " + mat.cols() + "x" + mat.rows() + " pixels is too large");
        }
        return Pixels.toFrame(mat);
    }
}
