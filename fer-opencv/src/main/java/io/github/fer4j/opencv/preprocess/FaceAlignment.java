package io.github.fer4j.opencv.preprocess;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.preprocess.FaceImage;

/**
 * The turn, scaling and shift that carries a face in a picture to its place in a {@link FaceImage}: {@code x' = a x - b
 * y + tx}, {@code y' = b x + a y + ty}, both sides in pixels with the centre of the top-left pixel at (0.5, 0.5).
 *
 * @param a scale times the cosine of the turn
 * @param b scale times its sine
 * @param tx shift to the right
 * @param ty shift downwards
 */
record FaceAlignment(double a, double b, double tx, double ty) {

    /** Where the left eye goes; see {@link OpenCvFacePreprocessor} for how the numbers were found. */
    static final Point LEFT_EYE = new Point(15.1, 18.2);

    /** Where the right eye goes: the mirror image of the left. */
    static final Point RIGHT_EYE = new Point(FaceImage.SIZE - LEFT_EYE.x(), LEFT_EYE.y());

    /** The side of the square cut out around a box without eyes, in sides of the box. */
    static final double MARGIN = 1.05;

    /** By its eyes if they are known, else by its box. */
    static FaceAlignment of(DetectedFace face) {
        return face.eyes().map(FaceAlignment::ofEyes).orElseGet(() -> ofBox(face.box()));
    }

    /** Carries the two eyes to their fixed places. */
    static FaceAlignment ofEyes(Eyes eyes) {
        double dx = eyes.right().x() - eyes.left().x();
        double dy = eyes.right().y() - eyes.left().y();
        double square = dx * dx + dy * dy;
        if (!(square > 0 && Double.isFinite(square))) {
            throw new IllegalArgumentException("the eyes must be two different points, not " + eyes);
        }
        double distance = RIGHT_EYE.x() - LEFT_EYE.x();
        double a = distance * dx / square;
        double b = -distance * dy / square;
        double tx = LEFT_EYE.x() - a * eyes.left().x() + b * eyes.left().y();
        double ty = LEFT_EYE.y() - b * eyes.left().x() - a * eyes.left().y();
        return new FaceAlignment(a, b, tx, ty);
    }

    /** Carries the square around the box's centre, larger than its longer side by the margin, to the whole picture. */
    static FaceAlignment ofBox(Box box) {
        double a = FaceImage.SIZE / (MARGIN * Math.max(box.width(), box.height()));
        double half = FaceImage.SIZE / 2.0;
        double centreX = box.x() + box.width() / 2.0;
        double centreY = box.y() + box.height() / 2.0;
        return new FaceAlignment(a, 0, half - a * centreX, half - a * centreY);
    }

    /** Pixels of the face image for one pixel of the picture: below 1 the face is reduced. */
    double scale() {
        return Math.hypot(a, b);
    }

    /** Where a position in the face image lies in the picture. */
    Point toPicture(double x, double y) {
        double square = a * a + b * b;
        double dx = x - tx;
        double dy = y - ty;
        return new Point((a * dx + b * dy) / square, (a * dy - b * dx) / square);
    }
}
