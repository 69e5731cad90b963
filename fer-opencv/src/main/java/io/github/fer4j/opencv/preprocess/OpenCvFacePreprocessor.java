package io.github.fer4j.opencv.preprocess;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Turns each face into a picture like those of FER2013. The steps, in this order: align vertically and horizontally by
 * the eyes, correct gamma, convert to grey, scale to 48x48.
 *
 * <p>Thread-safe.
 *
 * <p>The eyes are turned level and carried to (15.1, 18.2) and (32.9, 18.2) in the face image; the rest of the face
 * follows by turn, scaling and shift alone, in one warp. A face whose eyes are unknown is cut out as the square around
 * its box's centre, 1.05 times as wide as the box. Both are FER2013's own framing. On the 3,589 faces of PublicTest, enlarged
 * three times with their edges extended, {@code NetworkFaceDetector} found 3,378 with their eyes, 17.8 +- 3.1 pixels apart
 * around (23.9 +- 3.1, 18.2 +- 3.0). On 700 training faces and their mirror images, {@code HaarFaceDetector} found boxes 45.9
 * +- 5.4 pixels wide around (24.0 +- 2.5, 23.3 +- 2.4).
 *
 * <p>Beyond the picture's edge its last row or column is repeated. Large faces are reduced by area, so fine patterns do
 * not alias.
 */
public final class OpenCvFacePreprocessor implements FacePreprocessor {

    private final GammaCorrection gamma;

    /**
     * A preprocessor.
     *
     * @param gamma the correction of brightness; {@code GammaCorrection.fixed(1)} leaves it as it is
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public OpenCvFacePreprocessor(GammaCorrection gamma) {
        this.gamma = Objects.requireNonNull(gamma, "gamma");
        OpenCvLibrary.load();
    }

    @Override
    public List<FaceImage> preprocess(Frame frame, List<DetectedFace> faces) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(faces, "faces");
        List<FaceImage> images = new ArrayList<>(faces.size());
        for (DetectedFace face : faces) {
            images.add(preprocess(frame, FaceAlignment.of(face)));
        }
        return List.copyOf(images);
    }

    private FaceImage preprocess(Frame frame, FaceAlignment alignment) {
        try (Mats mats = new Mats()) {
            Mat aligned = align(frame, alignment, mats);
            Mat gray = correct(aligned, frame.format(), mats);
            Mat small = gray;
            if (gray.cols() > FaceImage.SIZE) {
                small = mats.create();
                Imgproc.resize(gray, small, new Size(FaceImage.SIZE, FaceImage.SIZE), 0, 0, Imgproc.INTER_AREA);
            }
            byte[] pixels = new byte[FaceImage.PIXELS];
            small.get(0, 0, pixels);
            return FaceImage.of(pixels);
        }
    }

    /** The face upright and centred, still in colour, 48 pixels wide or a multiple of it. */
    private static Mat align(Frame frame, FaceAlignment alignment, Mats mats) {
        Box part = FacePart.of(frame, alignment);
        Mat source = Pixels.copy(frame, part, mats);
        int multiple = FacePart.multiple(alignment);
        Mat warp = mats.own(new Mat(2, 3, CvType.CV_64FC1));
        warp.put(0, 0, warp(alignment, part, multiple));
        Mat aligned = mats.create();
        int size = FaceImage.SIZE * multiple;
        Imgproc.warpAffine(
                source,
                aligned,
                warp,
                new Size(size, size),
                Imgproc.INTER_LINEAR,
                Core.BORDER_REPLICATE,
                new Scalar(0));
        return aligned;
    }

    /** The alignment from the cut-out part to the multiple, in OpenCV's pixels, whose centres are whole numbers. */
    private static double[] warp(FaceAlignment alignment, Box part, int multiple) {
        double a = alignment.a() * multiple;
        double b = alignment.b() * multiple;
        double left = part.x() + 0.5;
        double top = part.y() + 0.5;
        double tx = alignment.tx() * multiple + a * left - b * top - 0.5;
        double ty = alignment.ty() * multiple + b * left + a * top - 0.5;
        return new double[] {a, -b, tx, b, a, ty};
    }

    private Mat correct(Mat aligned, PixelFormat format, Mats mats) {
        Mat gray = format == PixelFormat.GRAY ? aligned : toGray(aligned, format, mats);
        double exponent = gamma.gammaFor(Core.mean(gray).val[0]);
        if (exponent == 1) {
            return gray;
        }
        Mat table = mats.own(new Mat(1, 256, CvType.CV_8UC1));
        table.put(0, 0, GammaCorrection.table(exponent));
        Core.LUT(aligned, table, aligned);
        return format == PixelFormat.GRAY ? aligned : toGray(aligned, format, mats);
    }

    private static Mat toGray(Mat coloured, PixelFormat format, Mats mats) {
        Mat gray = mats.create();
        Imgproc.cvtColor(coloured, gray, Pixels.toGray(format));
        return gray;
    }
}
