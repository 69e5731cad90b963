package io.github.fer4j.network;

/**
 * The shape of one example between two layers: channels, rows, columns. A vector has one row and one column.
 *
 * @param channels at least 1
 * @param height at least 1
 * @param width at least 1
 */
public record Shape(int channels, int height, int width) {

    /**
     * A shape.
     *
     * @param channels at least 1
     * @param height at least 1
     * @param width at least 1
     * @throws IllegalArgumentException if a size is below 1, or the shape has more values than an array can hold
     */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "every size of a shape must be at least 1: " + channels + "x" + height + "x" + width);
        }
        if ((long) height * width > Integer.MAX_VALUE / channels) {
            throw new IllegalArgumentException(
                    "a shape of " + channels + "x" + height + "x" + width + " has more values than an array can hold");
        }
    }

    /**
     * The shape of a vector.
     *
     * @param length at least 1
     * @return a shape of one row and one column
     */
    public static Shape vector(int length) {
        return new Shape(length, 1, 1);
    }

    /**
     * The number of values.
     *
     * @return the product of the sizes
     */
    public int size() {
        return channels * height * width;
    }

    /**
     * Whether there is a single row and column. A picture that pooling has reduced to 1x1 is a vector of its channels.
     *
     * @return true for a vector
     */
    public boolean isVector() {
        return height == 1 && width == 1;
    }

    /** Height, width, channels, as papers write it; the length alone for a vector. */
    @Override
    public String toString() {
        return isVector() ? Integer.toString(channels) : height + "x" + width + "x" + channels;
    }
}
