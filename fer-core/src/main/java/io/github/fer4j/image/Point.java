package io.github.fer4j.image;

import java.io.Serializable;

/**
 * A position in a picture, in pixels; the centre of the top-left pixel is (0.5, 0.5). Immutable, thread-safe
 * and serializable.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) implements Serializable {}
