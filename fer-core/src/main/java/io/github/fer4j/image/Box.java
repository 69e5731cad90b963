package io.github.fer4j.image;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A bounding box in pixels: its left and top edges are inclusive, its right and bottom edges exclusive. Immutable,
 * thread-safe and serializable.
 *
 * @param x the left edge
 * @param y the top edge
 * @param width at least 1
 * @param height at least 1
 */
public record Box(int x, int y, int width, int height) implements Serializable {

    /**
     * A box.
     *
     * @param x the left edge
     * @param y the top edge
     * @param width at least 1
     * @param height at least 1
     * @throws IllegalArgumentException if width or height is below 1
     */
    public Box {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box must be at least 1x1, not " + width + "x" + height);
        }
    }

    /**
     * The right edge, exclusive.
     *
     * @return {@code x + width}, at most {@link Integer#MAX_VALUE}
     */
    public int right() {
        return edge(x, width);
    }

    /**
     * The bottom edge, exclusive.
     *
     * @return {@code y + height}, at most {@link Integer#MAX_VALUE}
     */
    public int bottom() {
        return edge(y, height);
    }

    /**
     * The number of pixels inside.
     *
     * @return {@code width * height}
     */
    public long area() {
        return (long) width * height;
    }

    /**
     * Intersection over union with another box.
     *
     * @param other the other box
     * @return 0 (apart) to 1 (the same)
     */
    public double intersectionOverUnion(Box other) {
        Objects.requireNonNull(other, "other");
        long intersection = sharedArea(other);
        return (double) intersection / (area() + other.area() - intersection);
    }

    /**
     * The share of this box that lies inside another.
     *
     * @param other the other box
     * @return 0 (apart) to 1 (wholly inside)
     */
    public double shareInside(Box other) {
        Objects.requireNonNull(other, "other");
        return (double) sharedArea(other) / area();
    }

    /**
     * A box around this one.
     *
     * @param across the margin on the left and on the right, in pixels; at least 0
     * @param down the margin above and below, in pixels; at least 0
     * @return a new box, which may reach beyond the picture
     */
    public Box grown(int across, int down) {
        return new Box(x - across, y - down, width + 2 * across, height + 2 * down);
    }

    /**
     * What this box and another have in common.
     *
     * @param other the other box
     * @return empty if they are apart
     */
    public Optional<Box> intersection(Box other) {
        Objects.requireNonNull(other, "other");
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int sharedWidth = shared(left, x, width, other.x, other.width);
        int sharedHeight = shared(top, y, height, other.y, other.height);
        return sharedWidth < 1 || sharedHeight < 1
                ? Optional.empty()
                : Optional.of(new Box(left, top, sharedWidth, sharedHeight));
    }

    /** What two ranges share from a start on; 0 for nothing. The end of a huge one is beyond what an int holds. */
    private static int shared(int start, int from, int length, int otherFrom, int otherLength) {
        long end = Math.min((long) from + length, (long) otherFrom + otherLength);
        return (int) Math.max(0, end - start);
    }

    /** The end of a huge box lies beyond what an int holds. */
    private static int edge(int start, int length) {
        return (int) Math.min(Integer.MAX_VALUE, (long) start + length);
    }

    private long sharedArea(Box other) {
        return intersection(other).map(Box::area).orElse(0L);
    }
}
