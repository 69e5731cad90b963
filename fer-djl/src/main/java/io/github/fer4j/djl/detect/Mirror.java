package io.github.fer4j.djl.detect;

/** Turns square pictures into their mirror images, in place. */
final class Mirror {

    private Mirror() {}

    static void flip(float[] levels, int offset, int side) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side / 2; x++) {
                int left = offset + y * side + x;
                int right = offset + y * side + side - 1 - x;
                float level = levels[left];
                levels[left] = levels[right];
                levels[right] = level;
            }
        }
    }
}
