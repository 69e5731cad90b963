package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Point;
import java.util.Optional;

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
    static Optional<DetectedFace> of(float[] numbers, SearchPass pass) {
        Point one = new Point(numbers[EYES], numbers[EYES + 1]);
        Point other = new Point(numbers[EYES + 2], numbers[EYES + 3]);
        return PlacedFace.of(numbers[0], numbers[1], numbers[2], numbers[3], one, other, numbers[SCORE], pass);
    }
}
