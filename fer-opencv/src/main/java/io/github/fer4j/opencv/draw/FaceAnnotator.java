package io.github.fer4j.opencv.draw;

import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.video.FrameAnnotator;
import io.github.fer4j.video.FrameResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Draws a box around each face, in its emotion's colour, and a label such as {@code happiness 97 %} or {@code
 * uncertain}.
 *
 * <p>Thread-safe. Lines and letters grow with the picture and the face. A label stands above its box. Where there is no
 * room or another label, it stands below or inside the box. It is always inside the picture.
 */
public final class FaceAnnotator implements FrameAnnotator {

    /**
     * An annotator.
     *
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public FaceAnnotator() {
        OpenCvLibrary.load();
    }

    /**
     * Draws on a copy.
     *
     * @param frame of any format; not changed
     * @param faces recognised in this frame; a box may cross its edge
     * @return a picture of the same size, of format {@link io.github.fer4j.image.PixelFormat#BGR}
     */
    public Frame annotate(Frame frame, List<FaceEmotion> faces) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(faces, "faces");
        return draw(frame, faces.stream().map(Mark::of).toList());
    }

    /**
     * Draws the faces of a video's frame on a copy: each with its track's number, the emotion to show and its smoothed
     * probability, as in {@code #2 happiness 97 %}.
     *
     * @param result a frame and its faces
     * @return a picture of the same size, of format {@link io.github.fer4j.image.PixelFormat#BGR}
     */
    @Override
    public Frame annotate(FrameResult result) {
        Objects.requireNonNull(result, "result");
        return draw(
                result.frame().image(), result.faces().stream().map(Mark::of).toList());
    }

    private static Frame draw(Frame frame, List<Mark> marks) {
        try (Mats mats = new Mats()) {
            Mat picture = Pixels.bgr(frame, mats);
            int thickness = thickness(frame);
            for (Mark mark : marks) {
                drawBox(picture, mark, thickness);
            }
            List<Box> taken = new ArrayList<>();
            for (Mark mark : marks) {
                Label label = Label.of(mark, frame);
                Box place = LabelPlace.find(mark.box(), label, thickness, frame, taken, others(mark, marks));
                taken.add(place);
                drawLabel(picture, label, place);
            }
            return Pixels.toFrame(picture);
        }
    }

    private static List<Box> others(Mark mark, List<Mark> marks) {
        return marks.stream()
                .map(Mark::box)
                .filter(box -> !box.equals(mark.box()))
                .toList();
    }

    private static int thickness(Frame frame) {
        return Math.max(1, (int) Math.round(Math.max(frame.width(), frame.height()) / 400.0));
    }

    private static void drawBox(Mat picture, Mark mark, int thickness) {
        Box box = mark.box();
        Rect rect = new Rect(box.x(), box.y(), box.width(), box.height());
        Imgproc.rectangle(picture, rect, colour(mark.rgb()), thickness, Imgproc.LINE_8);
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
