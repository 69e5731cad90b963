package io.github.fer4j.opencv.detect;

import io.github.fer4j.image.Box;
import org.opencv.core.Rect;

/**
 * The size at which a picture is searched, and the way back.
 *
 * @param frameWidth of the picture
 * @param frameHeight of the picture
 * @param width of the picture that is searched
 * @param height of the picture that is searched
 */
record WorkingSize(int frameWidth, int frameHeight, int width, int height) {

    /** The picture itself, or reduced so that its longer side is the maximum. */
    static WorkingSize of(int frameWidth, int frameHeight, int maximum) {
        int longest = Math.max(frameWidth, frameHeight);
        if (longest <= maximum) {
            return new WorkingSize(frameWidth, frameHeight, frameWidth, frameHeight);
        }
        return new WorkingSize(
                frameWidth, frameHeight, reduce(frameWidth, maximum, longest), reduce(frameHeight, maximum, longest));
    }

    /** Reduced further while the smallest face that is sought stays above a size. */
    static WorkingSize of(int frameWidth, int frameHeight, int maximum, int reducedFace, int smallestFace) {
        int longest = Math.max(frameWidth, frameHeight);
        double enough = Math.ceil((double) longest * reducedFace / smallestFace);
        return of(frameWidth, frameHeight, (int) Math.min(maximum, enough));
    }

    /** Reduced by a factor of at most 1. */
    static WorkingSize scaled(int frameWidth, int frameHeight, double scale) {
        int longest = Math.max(frameWidth, frameHeight);
        return of(frameWidth, frameHeight, (int) Math.max(1, Math.round(longest * scale)));
    }

    boolean isReduced() {
        return width != frameWidth || height != frameHeight;
    }

    double scale() {
        return (double) Math.max(width, height) / Math.max(frameWidth, frameHeight);
    }

    /** Each edge is mapped on its own and rounded, so what touches an edge of the one touches that of the other. */
    Box toFrame(Rect rect) {
        int left = map(rect.x, frameWidth, width);
        int top = map(rect.y, frameHeight, height);
        int right = map(rect.x + rect.width, frameWidth, width);
        int bottom = map(rect.y + rect.height, frameHeight, height);
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int map(int edge, int frameSize, int workingSize) {
        long mapped = Math.round((double) edge * frameSize / workingSize);
        return (int) Math.min(frameSize, Math.max(0, mapped));
    }

    private static int reduce(int size, int maximum, int longest) {
        return (int) Math.max(1, Math.round((double) size * maximum / longest));
    }
}
