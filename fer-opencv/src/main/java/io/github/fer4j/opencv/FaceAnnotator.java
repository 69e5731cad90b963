package io.github.fer4j.opencv;

import io.github.fer4j.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Draws a box around each face, in its emotion's colour, and a label such as {@code happiness 97 %} or {@code
 * uncertain}.
 *
 * <p>Thread-safe. The thickness of lines and the size of letters follow the size of picture and face. A label stands
 * above its box, or below or within it where there is no room or another label, and always inside the picture.
 */
public final class FaceAnnotator {

    /**
     * An annotator.
     *
     * @throws io.github.fer4j.NativeLibraryException if OpenCV cannot be loaded
     */
    public FaceAnnotator() {
        OpenCvLibrary.load();
    }

    /**
     * Draws on a copy.
     *
     * @param frame of any format; not changed
     * @param faces recognised in this frame; a box may cross its edge
     * @return a frame of the same size and time, of format {@link io.github.fer4j.image.PixelFormat#BGR}
     */
    public Frame annotate(Frame frame, List<FaceEmotion> faces) {
        try (Mats mats = new Mats()) {
            Mat picture = Pixels.bgr(frame, mats);
            int thickness = thickness(frame);
            for (FaceEmotion face : faces) {
                drawBox(picture, face, thickness);
            }
            List<Box> taken = new ArrayList<>();
            for (FaceEmotion face : faces) {
                Label label = Label.of(face, frame);
                Box place = LabelPlace.find(face.box(), label, thickness, frame, taken, others(face, faces));
                taken.add(place);
                drawLabel(picture, label, place);
            }
            return Pixels.toFrame(picture).at(frame.timestamp());
        }
    }

    private static List<Box> others(FaceEmotion face, List<FaceEmotion> faces) {
        return faces.stream()
                .map(FaceEmotion::box)
                .filter(box -> !box.equals(face.box()))
                .toList();
    }

    private static int thickness(Frame frame) {
        return Math.max(1, (int) Math.round(Math.max(frame.width(), frame.height()) / 400.0));
    }

    private static void drawBox(Mat picture, FaceEmotion face, int thickness) {
        Box box = face.box();
        Rect rect = new Rect(box.x(), box.y(), box.width(), box.height());
        Imgproc.rectangle(picture, rect, colour(face.emotion().rgb()), thickness, Imgproc.LINE_8);
    }

    private static void drawLabel(Mat picture, Label label, Box place) {
        Rect rect = new Rect(place.x(), place.y(), place.width(), place.height());
        Imgproc.rectangle(picture, rect, colour(label.background()), Imgproc.FILLED);
        Point baseline = new Point(place.x() + label.padding(), place.y() + label.padding() + label.ascent());
        Scalar ink = colour(label.ink());
        Imgproc.putText(
                picture, label.text(), baseline, Label.FONT, label.fontScale(), ink, label.stroke(), Imgproc.LINE_AA);
    }

    private static Scalar colour(int rgb) {
        return new Scalar(rgb & 0xFF, rgb >> 8 & 0xFF, rgb >> 16 & 0xFF);
    }
}
