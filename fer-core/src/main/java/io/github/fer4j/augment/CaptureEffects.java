package io.github.fer4j.augment;

import java.util.random.RandomGenerator;

/**
 * What happens to a face between the scene and the file, drawn at random: something in front of it, light from one side,
 * another gamma, a lens out of focus or a camera that sharpens, few pixels, noise, and JPEG compression. 0 switches a change
 * off. Immutable and thread-safe.
 *
 * @param occlusion the probability of a hand, an object or a bar like that of glasses in front of the face, 0..1
 * @param sideLight the largest change of light from the middle to the border, as a share: 0.5 makes one side half as bright
 *     and the other half as bright again; 0..1
 * @param gamma the largest logarithm of the exponent that grey levels are raised to: 0.5 gives exponents 0.61..1.65; 0..2
 * @param focus the probability of blurring or sharpening, 0..1
 * @param lowResolution the probability of scaling the face down to a half or more of its size and up again, 0..1
 * @param noise the probability of Gaussian noise, with a deviation of up to 10 grey levels, 0..1
 * @param compression the probability of JPEG compression, with a quality of 0.15 to 0.8, 0..1
 */
public record CaptureEffects(
        double occlusion,
        double sideLight,
        double gamma,
        double focus,
        double lowResolution,
        double noise,
        double compression) {

    /** No effect at all. */
    public static final CaptureEffects NONE = new CaptureEffects(0, 0, 0, 0, 0, 0, 0);

    /** As often and as strong as in photos and videos that people bring. */
    public static final CaptureEffects USUAL = new CaptureEffects(0.12, 0.4, 0.4, 0.35, 0.2, 0.2, 0.2);

    /**
     * Effects.
     *
     * @param occlusion the probability of a hand, an object or a bar like that of glasses in front of the face, 0..1
     * @param sideLight the largest change of light from the middle to the border, as a share, 0..1
     * @param gamma the largest logarithm of the exponent that grey levels are raised to, 0..2
     * @param focus the probability of blurring or sharpening, 0..1
     * @param lowResolution the probability of scaling the face down to a half or more of its size and up again, 0..1
     * @param noise the probability of Gaussian noise, 0..1
     * @param compression the probability of JPEG compression, 0..1
     * @throws IllegalArgumentException if a value is out of its range
     */
    public CaptureEffects {
        Draw.requireRange("occlusion", occlusion, 1);
        Draw.requireRange("sideLight", sideLight, 1);
        Draw.requireRange("gamma", gamma, 2);
        Draw.requireRange("focus", focus, 1);
        Draw.requireRange("lowResolution", lowResolution, 1);
        Draw.requireRange("noise", noise, 1);
        Draw.requireRange("compression", compression, 1);
    }

    /** Changes what is before the camera: {@link io.github.fer4j.preprocess.FaceImage#PIXELS} grey levels, in place. */
    void applyToScene(RandomGenerator random, float[] pixels, int offset) {
        sometimes(occlusion, Occlusion::apply, random, pixels, offset);
        if (sideLight > 0) {
            Light.fromOneSide(sideLight, random, pixels, offset);
        }
        if (gamma > 0) {
            Light.throughGamma(Draw.symmetric(random, gamma), pixels, offset);
        }
    }

    /** Changes what the camera makes of it, in place. */
    void applyToPicture(RandomGenerator random, float[] pixels, int offset) {
        sometimes(focus, Focus::apply, random, pixels, offset);
        sometimes(lowResolution, LowResolution::apply, random, pixels, offset);
        sometimes(noise, SensorNoise::apply, random, pixels, offset);
        sometimes(compression, JpegCompression::apply, random, pixels, offset);
    }

    /** Draws nothing for an effect that is off, so that the others stay as they are. */
    private static void sometimes(
            double probability, Effect effect, RandomGenerator random, float[] pixels, int offset) {
        if (probability > 0 && random.nextDouble() < probability) {
            effect.apply(random, pixels, offset);
        }
    }

    /** Changes the grey levels of a face in place. */
    private interface Effect {

        void apply(RandomGenerator random, float[] pixels, int offset);
    }
}
