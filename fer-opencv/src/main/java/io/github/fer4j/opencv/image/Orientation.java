package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;

/** Turns a stored picture upright, as its EXIF orientation says. */
final class Orientation {

    /** Rows and columns of a part whose pixels fit into the processor's cache. */
    private static final int BLOCK = 64;

    private Orientation() {}

    /** The picture itself, or a turned or mirrored copy. */
    static Frame upright(Frame stored, int orientation) {
        if (orientation == Exif.UPRIGHT) {
            return stored;
        }
        int channels = stored.format().channels();
        int right = (stored.width() - 1) * channels;
        int bottom = (stored.height() - 1) * stored.stride();
        int column = channels;
        int row = stored.stride();
        return switch (orientation) {
            case 2 -> copy(stored, false, right, -column, row);
            case 3 -> copy(stored, false, right + bottom, -column, -row);
            case 4 -> copy(stored, false, bottom, column, -row);
            case 5 -> copy(stored, true, 0, row, column);
            case 6 -> copy(stored, true, bottom, -row, column);
            case 7 -> copy(stored, true, right + bottom, -row, -column);
            case 8 -> copy(stored, true, right, row, -column);
            default -> throw new IllegalArgumentException("orientation must be 1 to 8, not " + orientation);
        };
    }

    /** Pixel (x, y) of the copy is the stored byte {@code start + x * right + y * down}. */
    private static Frame copy(Frame stored, boolean quarterTurn, int start, int right, int down) {
        int channels = stored.format().channels();
        int width = quarterTurn ? stored.height() : stored.width();
        int height = quarterTurn ? stored.width() : stored.height();
        byte[] pixels = stored.pixels();
        byte[] target = new byte[width * height * channels];
        for (int top = 0; top < height; top += BLOCK) {
            for (int left = 0; left < width; left += BLOCK) {
                int bottom = Math.min(height, top + BLOCK);
                int end = Math.min(width, left + BLOCK);
                for (int y = top; y < bottom; y++) {
                    int from = start + left * right + y * down;
                    int to = (y * width + left) * channels;
                    for (int x = left; x < end; x++, from += right) {
                        for (int channel = 0; channel < channels; channel++) {
                            target[to++] = pixels[from + channel];
                        }
                    }
                }
            }
        }
        return Frame.of(target, width, height, stored.format());
    }
}
