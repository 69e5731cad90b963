package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.SeenFace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What networks found in a copy, as a face in the pixels of the picture. */
final class PlacedFace {

    private PlacedFace() {}

    /**
     * A face without what lies outside of the part of the picture that is searched.
     *
     * @param left of the box, in pixels of the copy; and so on
     * @param one eye, in pixels of the copy
     * @param other eye
     * @return empty if the face is smaller than sought, the middle of the box is not inside, or the eyes are not in the box: in
     *     noise, networks see such faces
     */
    static Optional<DetectedFace> of(
            double left,
            double top,
            double width,
            double height,
            Point one,
            Point other,
            double score,
            SearchPass pass) {
        WorkingSize size = pass.size();
        double scaleX = (double) size.frameWidth() / size.width();
        double scaleY = (double) size.frameHeight() / size.height();
        int x = edge(left * scaleX, size.frameWidth());
        int y = edge(top * scaleY, size.frameHeight());
        int right = edge((left + width) * scaleX, size.frameWidth());
        int bottom = edge((top + height) * scaleY, size.frameHeight());
        boolean inside = isInside(left + width / 2, size.width()) && isInside(top + height / 2, size.height());
        boolean sees =
                isInside((one.x() + other.x()) / 2 - left, width) && isInside((one.y() + other.y()) / 2 - top, height);
        int smaller = Math.min(right - x, bottom - y);
        if (!inside || !sees || smaller <= 0 || smaller < pass.minimum()) {
            return Optional.empty();
        }
        Point first = new Point(one.x() * scaleX, one.y() * scaleY);
        Point second = new Point(other.x() * scaleX, other.y() * scaleY);
        DetectedFace face = new DetectedFace(
                new Box(x, y, right - x, bottom - y),
                eyes(first, second),
                OptionalDouble.of(Math.min(1, Math.max(0, score))));
        return Optional.of(face.movedBy(pass.region().x(), pass.region().y()));
    }

    /** A face that the networks of this library found. */
    private static Optional<DetectedFace> of(SeenFace face, SearchPass pass) {
        Candidate place = face.place();
        return of(
                place.x() - place.size() / 2,
                place.y() - place.size() / 2,
                place.size(),
                place.size(),
                new Point(face.leftX(), face.leftY()),
                new Point(face.rightX(), face.rightY()),
                place.probability(),
                pass);
    }

    /** The faces of a pass that the networks of this library found, in the same order. */
    static List<DetectedFace> all(List<SeenFace> faces, SearchPass pass) {
        return faces.stream().flatMap(face -> of(face, pass).stream()).toList();
    }

    /** Named by their side in the picture. Eyes at one place say nothing about the turn of a head. */
    private static Optional<Eyes> eyes(Point one, Point other) {
        if (one.x() == other.x() && one.y() == other.y()) {
            return Optional.empty();
        }
        return Optional.of(one.x() <= other.x() ? new Eyes(one, other) : new Eyes(other, one));
    }

    private static boolean isInside(double position, double limit) {
        return position >= 0 && position <= limit;
    }

    private static int edge(double position, int limit) {
        return (int) Math.min(limit, Math.max(0, Math.round(position)));
    }
}
