package io.github.fer4j.quality;

/**
 * How strong the noise of a face is: the mean answer to a mask that lets neither even areas nor edges through.
 *
 * <p>J. Immerkaer, "Fast noise variance estimation", Computer Vision and Image Understanding 64 (1996).
 */
final class Noise {

    /** How often each row and column of the mask counts: 1, -2, 1. */
    private static final int[] WEIGHTS = {1, -2, 1};

    /** What the mask makes of noise with a standard deviation of 1. */
    private static final double GAIN = 6 * Math.sqrt(2 / Math.PI);

    private Noise() {}

    /** The noise's standard deviation as a share of that of all grey levels: 0 (none, or flat) to 1. */
    static double of(GrayFace face) {
        double deviation = face.deviation();
        return deviation == 0 ? 0 : Math.min(1, deviation(face) / deviation);
    }

    private static double deviation(GrayFace face) {
        double sum = 0;
        int last = GrayFace.SIZE - 1;
        for (int y = 1; y < last; y++) {
            for (int x = 1; x < last; x++) {
                sum += Math.abs(answer(face, x, y));
            }
        }
        return sum / (GAIN * (last - 1) * (last - 1));
    }

    private static double answer(GrayFace face, int x, int y) {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            for (int j = 0; j < WEIGHTS.length; j++) {
                sum += WEIGHTS[i] * WEIGHTS[j] * face.at(x + j - 1, y + i - 1);
            }
        }
        return sum;
    }
}
