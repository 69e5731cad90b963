package io.github.fer4j.image;

/**
 * A position in a picture, in pixels; the centre of the top-left pixel is (0.5, 0.5).
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {}
