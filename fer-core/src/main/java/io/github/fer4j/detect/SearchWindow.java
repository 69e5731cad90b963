package io.github.fer4j.detect;

import io.github.fer4j.image.Box;
import java.util.Objects;

/**
 * Limits a search for faces to a region and to a range of sizes. In a video, a face is near its last place, and searching
 * there alone is quick. Immutable and thread-safe.
 *
 * @param region a face's whole box lies in it; what of it lies outside the frame does not count
 * @param minimumSize the smallest width and height, in pixels; at least 1
 * @param maximumSize the largest width and height, in pixels; at least the smallest
 * @param known whether a face is known to have been there a moment ago, so that less evidence is enough to find it. Detectors
 *     whose thresholds are fixed ignore it
 */
public record SearchWindow(Box region, int minimumSize, int maximumSize, boolean known) {

    private static final SearchWindow EVERYWHERE =
            new SearchWindow(new Box(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE), 1, Integer.MAX_VALUE);

    /**
     * A search.
     *
     * @param region a face's whole box lies in it; what of it lies outside the frame does not count
     * @param minimumSize the smallest width and height, in pixels; at least 1
     * @param maximumSize the largest width and height, in pixels; at least the smallest
     * @param known whether a face is known to have been there a moment ago
     * @throws IllegalArgumentException if a size is out of range
     */
    public SearchWindow {
        Objects.requireNonNull(region, "region");
        if (minimumSize < 1 || maximumSize < minimumSize) {
            throw new IllegalArgumentException("faces of " + minimumSize + " to " + maximumSize
                    + " pixels cannot be searched: the smallest must be at least 1, the largest no smaller");
        }
    }

    /**
     * A search that knows of no face.
     *
     * @param region a face's whole box lies in it; what of it lies outside the frame does not count
     * @param minimumSize the smallest width and height, in pixels; at least 1
     * @param maximumSize the largest width and height, in pixels; at least the smallest
     * @throws IllegalArgumentException if a size is out of range
     */
    public SearchWindow(Box region, int minimumSize, int maximumSize) {
        this(region, minimumSize, maximumSize, false);
    }

    /**
     * The search of a whole frame for faces of all sizes.
     *
     * @return always the same
     */
    public static SearchWindow everywhere() {
        return EVERYWHERE;
    }

    /**
     * The same search for other sizes.
     *
     * @param minimum the smallest width and height, in pixels; at least 1
     * @param maximum the largest width and height, in pixels; at least the smallest
     * @return a new search
     * @throws IllegalArgumentException if a size is out of range
     */
    public SearchWindow sizes(int minimum, int maximum) {
        return new SearchWindow(region, minimum, maximum, known);
    }

    /**
     * The same search in another region.
     *
     * @param box a face's whole box lies in it
     * @return a new search
     */
    public SearchWindow within(Box box) {
        return new SearchWindow(Objects.requireNonNull(box, "box"), minimumSize, maximumSize, known);
    }

    /**
     * The same search for a face that is known to have been there a moment ago.
     *
     * @return a new search
     */
    public SearchWindow ofKnownFace() {
        return new SearchWindow(region, minimumSize, maximumSize, true);
    }

    /**
     * Whether a face is one of those searched.
     *
     * @param face where it is
     * @return whether its box lies in the region and its sides are within the sizes
     */
    public boolean matches(Box face) {
        Objects.requireNonNull(face, "face");
        return face.x() >= region.x()
                && face.y() >= region.y()
                && (long) face.x() + face.width() <= (long) region.x() + region.width()
                && (long) face.y() + face.height() <= (long) region.y() + region.height()
                && Math.min(face.width(), face.height()) >= minimumSize
                && Math.max(face.width(), face.height()) <= maximumSize;
    }
}
