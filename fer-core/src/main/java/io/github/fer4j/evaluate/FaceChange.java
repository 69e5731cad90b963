package io.github.fer4j.evaluate;

import io.github.fer4j.augment.FaceWarp;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A small change to a face image that should not change the answer, because the face stays the same: detectors frame it a
 * little differently, cameras are sharper or darker. Thread-safe.
 */
public enum FaceChange {
    /** Left and right exchanged. */
    MIRRORED(warp(true, 0, 1, 0, 0)),
    /** Moved by one pixel to the right and down. */
    SHIFTED_BY_1(warp(false, 0, 1, -1, -1)),
    /** Moved by two pixels to the left. */
    SHIFTED_BY_2(warp(false, 0, 1, 2, 0)),
    /** Moved by three pixels upwards. */
    SHIFTED_BY_3(warp(false, 0, 1, 0, 3)),
    /** Scaled to 0.85 of its size; the border is repeated. */
    SMALLER(warp(false, 0, 0.85, 0, 0)),
    /** Scaled to 1.15 times its size. */
    LARGER(warp(false, 0, 1.15, 0, 0)),
    /** Turned clockwise by ten degrees. */
    TURNED_RIGHT(warp(false, 10, 1, 0, 0)),
    /** Turned anticlockwise by ten degrees. */
    TURNED_LEFT(warp(false, -10, 1, 0, 0)),
    /** Each pixel the mean of itself and its neighbours, with the weights 1, 2, 1 across and down. */
    BLURRED(FaceChange::blurred),
    /** Each grey level raised to the power 1.5, on a scale from 0 to 1. */
    DARKER(face -> powered(face, 1.5)),
    /** Each grey level raised to the power 0.67, on a scale from 0 to 1. */
    BRIGHTER(face -> powered(face, 0.67));

    private static final int WHITE = 255;

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps state
    private final UnaryOperator<FaceImage> change;

    FaceChange(UnaryOperator<FaceImage> change) {
        this.change = change;
    }

    /**
     * A changed copy.
     *
     * @param face not changed
     * @return a new picture
     */
    public FaceImage apply(FaceImage face) {
        return change.apply(Objects.requireNonNull(face, "face"));
    }

    private static UnaryOperator<FaceImage> warp(
            boolean mirrored, double degrees, double zoom, double shiftX, double shiftY) {
        return new FaceWarp(mirrored, degrees, zoom, shiftX, shiftY)::apply;
    }

    private static FaceImage blurred(FaceImage face) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                int sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += (2 - Math.abs(dx)) * (2 - Math.abs(dy)) * face.at(inside(x + dx), inside(y + dy));
                    }
                }
                pixels[y * FaceImage.SIZE + x] = (byte) Math.round(sum / 16.0);
            }
        }
        return FaceImage.of(pixels);
    }

    private static int inside(int position) {
        return Math.min(FaceImage.SIZE - 1, Math.max(0, position));
    }

    private static FaceImage powered(FaceImage face, double exponent) {
        byte[] pixels = face.toBytes();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(WHITE * Math.pow((pixels[i] & 0xFF) / (double) WHITE, exponent));
        }
        return FaceImage.of(pixels);
    }
}
