package io.github.fer4j.opencv.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.opencv.internal.Mats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;

/**
 * Finds the two eyes of a face with the eye cascade.
 *
 * <p>The band of the face where eyes are is scaled to a fixed width first, so the search takes the same short time for
 * every face, and small faces, whose eyes are below the cascade's 20 pixels, have theirs found as well.
 */
final class EyeFinder {

    /** Width of the scaled face: eyes are then 20 to 45 pixels wide, the cascade needs 20. */
    private static final int WIDTH = 100;

    private static final double BAND_TOP = 0.18;
    private static final double BAND_BOTTOM = 0.60;
    private static final double SCALE_FACTOR = 1.1;
    private static final int NEIGHBOURS = 1;
    private static final Size SMALLEST = new Size(20, 20);
    private static final Size LARGEST = new Size(45, 45);

    /**
     * The cascade sees eyes too far to the left by this share of the face's width: half the difference between faces
     * and their mirror images, over 700 faces of FER2013.
     */
    private static final double LEANING = 0.0095;

    private EyeFinder() {}

    /** The eyes in pixels of the picture, or none if no plausible pair is seen. */
    static Optional<Eyes> find(Mat gray, Box face, CascadeClassifier classifier) {
        int top = face.y() + (int) Math.round(face.height() * BAND_TOP);
        int bottom = face.y() + (int) Math.round(face.height() * BAND_BOTTOM);
        if (bottom - top < 2) {
            return Optional.empty();
        }
        double scale = (double) WIDTH / face.width();
        try (Mats mats = new Mats()) {
            Mat band = mats.own(gray.submat(top, bottom, face.x(), face.right()));
            Mat scaled = mats.create();
            Size size = new Size(WIDTH, Math.max(1, Math.round((bottom - top) * scale)));
            Imgproc.resize(band, scaled, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
            double bandShare = (double) (bottom - top) / face.height();
            double topShare = (double) (top - face.y()) / face.height();
            List<EyePair.Candidate> candidates = search(scaled, classifier, topShare, bandShare, mats);
            return EyePair.best(candidates)
                    .map(pair -> new Eyes(toFrame(pair.left(), face), toFrame(pair.right(), face)));
        }
    }

    private static List<EyePair.Candidate> search(
            Mat band, CascadeClassifier classifier, double topShare, double bandShare, Mats mats) {
        MatOfRect found = mats.own(new MatOfRect());
        MatOfInt votes = mats.own(new MatOfInt());
        classifier.detectMultiScale2(band, found, votes, SCALE_FACTOR, NEIGHBOURS, 0, SMALLEST, LARGEST);
        List<EyePair.Candidate> candidates = new ArrayList<>();
        int index = 0;
        for (Rect rect : found.toArray()) {
            double x = (rect.x + rect.width / 2.0) / band.cols() + LEANING;
            double y = topShare + (rect.y + rect.height / 2.0) / band.rows() * bandShare;
            candidates.add(new EyePair.Candidate(x, y, (int) votes.get(index++, 0)[0]));
        }
        return candidates;
    }

    private static Point toFrame(EyePair.Candidate unit, Box face) {
        return new Point(face.x() + unit.x() * face.width(), face.y() + unit.y() * face.height());
    }
}
