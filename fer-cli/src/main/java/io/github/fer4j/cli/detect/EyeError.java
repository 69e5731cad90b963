package io.github.fer4j.cli.detect;

import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;

/** How far found eyes are from labelled ones. */
final class EyeError {

    private EyeError() {}

    /** The mean distance of the two eyes from their places, as a share of the distance between the eyes. */
    static double of(Eyes found, Eyes truth) {
        double mean = (distance(found.left(), truth.left()) + distance(found.right(), truth.right())) / 2;
        return mean / distance(truth.left(), truth.right());
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
