package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.Objects;

/**
 * Mirrors, turns, scales and moves a face image about its centre: one affine warp with bilinear sampling. Outside the
 * picture, its border pixels are repeated. Immutable and thread-safe.
 *
 * @param mirrored whether left and right are exchanged
 * @param degrees the angle, clockwise
 * @param zoom how many times as large the face becomes, above 0
 * @param shiftX in pixels; above 0, the face moves to the left
 * @param shiftY in pixels; above 0, the face moves upwards
 */
public record FaceWarp(boolean mirrored, double degrees, double zoom, double shiftX, double shiftY) {

    private static final double CENTRE = (FaceImage.SIZE - 1) / 2.0;

    /**
     * A warp.
     *
     * @param mirrored whether left and right are exchanged
     * @param degrees the angle, clockwise
     * @param zoom how many times as large the face becomes, above 0
     * @param shiftX in pixels; above 0, the face moves to the left
     * @param shiftY in pixels; above 0, the face moves upwards
     * @throws IllegalArgumentException if the zoom is not above 0
     */
    public FaceWarp {
        if (!(zoom > 0)) {
            throw new IllegalArgumentException("the zoom must be above 0, not " + zoom);
        }
    }

    /**
     * A warped copy.
     *
     * @param face not changed
     * @return a new picture, grey levels rounded
     */
    public FaceImage apply(FaceImage face) {
        float[] levels = new float[FaceImage.PIXELS];
        apply(face, levels, 0);
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(levels[i]);
        }
        return FaceImage.of(pixels);
    }

    /**
     * Writes a warped copy.
     *
     * @param face not changed
     * @param target receives {@link FaceImage#PIXELS} grey levels, 0..255
     * @param offset the first position in the target to write to
     * @throws IndexOutOfBoundsException if the target has no room for a face from the offset on
     */
    public void apply(FaceImage face, float[] target, int offset) {
        Objects.requireNonNull(face, "face");
        Objects.requireNonNull(target, "target");
        Objects.checkFromIndexSize(offset, FaceImage.PIXELS, target.length);
        double mirror = mirrored ? -1 : 1;
        double angle = Math.toRadians(degrees);
        double cos = Math.cos(angle) / zoom;
        double sin = Math.sin(angle) / zoom;
        byte[] source = face.toBytes();
        int index = offset;
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                double dx = x - CENTRE;
                double dy = y - CENTRE;
                double sourceX = mirror * cos * dx - mirror * sin * dy + shiftX + CENTRE;
                double sourceY = sin * dx + cos * dy + shiftY + CENTRE;
                target[index++] = sample(source, sourceX, sourceY);
            }
        }
    }

    private static float sample(byte[] source, double x, double y) {
        double clampedX = Math.min(FaceImage.SIZE - 1.0, Math.max(0, x));
        double clampedY = Math.min(FaceImage.SIZE - 1.0, Math.max(0, y));
        int left = Math.min(FaceImage.SIZE - 2, (int) clampedX);
        int top = Math.min(FaceImage.SIZE - 2, (int) clampedY);
        float right = (float) (clampedX - left);
        float low = (float) (clampedY - top);
        int at = top * FaceImage.SIZE + left;
        float upper = (source[at] & 0xFF) * (1 - right) + (source[at + 1] & 0xFF) * right;
        float lower =
                (source[at + FaceImage.SIZE] & 0xFF) * (1 - right) + (source[at + FaceImage.SIZE + 1] & 0xFF) * right;
        return upper * (1 - low) + lower * low;
    }
}
