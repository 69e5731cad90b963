package io.github.fer4j.image;

/**
 * The centres of two eyes, named by where they are in the picture, not by whose they are.
 *
 * @param left the eye nearer to the left edge of an upright picture
 * @param right the eye nearer to the right edge of an upright picture
 */
public record Eyes(Point left, Point right) {}
