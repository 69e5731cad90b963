package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the numbers of YuNet mean: left, top, width, height, five points with both eyes first, score. */
final class YuNetFace {

    private static final int EYES = 4;
    private static final int SCORE = 14;

    private YuNetFace() {}

    /**
     * A face in the pixels of the picture, without what lies outside of it.
     *
     * @return empty if its centre is not inside: OpenCV pads pictures, and in the padding of one that is much smaller than it, the
     *     network finds faces
     */
    static Optional<DetectedFace> of(float[] numbers, WorkingSize size) {
        double scaleX = (double) size.frameWidth() / size.width();
        double scaleY = (double) size.frameHeight() / size.height();
        int left = edge(numbers[0] * scaleX, size.frameWidth());
        int top = edge(numbers[1] * scaleY, size.frameHeight());
        int right = edge((numbers[0] + numbers[2]) * scaleX, size.frameWidth());
        int bottom = edge((numbers[1] + numbers[3]) * scaleY, size.frameHeight());
        boolean inside = isInside(numbers[0] + numbers[2] / 2, size.width())
                && isInside(numbers[1] + numbers[3] / 2, size.height());
        if (!inside || right <= left || bottom <= top) {
            return Optional.empty();
        }
        Point one = new Point(numbers[EYES] * scaleX, numbers[EYES + 1] * scaleY);
        Point other = new Point(numbers[EYES + 2] * scaleX, numbers[EYES + 3] * scaleY);
        double score = Math.min(1, Math.max(0, numbers[SCORE]));
        return Optional.of(new DetectedFace(
                new Box(left, top, right - left, bottom - top), eyes(one, other), OptionalDouble.of(score)));
    }

    /** Named by their side in the picture. Eyes at one place say nothing about the turn of a head. */
    private static Optional<Eyes> eyes(Point one, Point other) {
        if (one.x() == other.x() && one.y() == other.y()) {
            return Optional.empty();
        }
        return Optional.of(one.x() <= other.x() ? new Eyes(one, other) : new Eyes(other, one));
    }

    private static boolean isInside(double position, int limit) {
        return position >= 0 && position <= limit;
    }

    private static int edge(double position, int limit) {
        return (int) Math.min(limit, Math.max(0, Math.round(position)));
    }
}
