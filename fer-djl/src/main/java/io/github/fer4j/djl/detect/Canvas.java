package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.search.GrayPicture;

/** A square grey picture that is being made. For one thread. */
final class Canvas {

    private static final float WHITE = 255;

    final int side;
    final float[] levels;

    Canvas(int side) {
        this.side = side;
        levels = new float[side * side];
    }

    /** The mean level of the pixels around a place. */
    double mean(double x, double y, double radius) {
        double sum = 0;
        int count = 0;
        for (int row = clamp(y - radius); row <= clamp(y + radius); row++) {
            for (int column = clamp(x - radius); column <= clamp(x + radius); column++) {
                sum += levels[row * side + column];
                count++;
            }
        }
        return sum / count;
    }

    int clamp(double position) {
        return (int) Math.min(side - 1.0, Math.max(0, position));
    }

    void limitLevels() {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.min(WHITE, Math.max(0, levels[i]));
        }
    }

    GrayPicture toPicture() {
        byte[] pixels = new byte[levels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(levels[i]);
        }
        return new GrayPicture(pixels, side, side);
    }
}
