package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Random changes to a training picture: mirroring, rotation, shift, scale, brightness, contrast, what happens to a face on
 * its way through a camera, and random erasing (Zhong et al., 2020). A network that sees a picture changed each time learns
 * less of it by heart. Every change is drawn uniformly from a symmetric range; 0 switches it off.
 *
 * <p>Rotation, shift and scale are one affine warp with bilinear sampling. Outside the picture, its border pixels are
 * repeated. Immutable and thread-safe; the random generator need not be.
 *
 * @param flipProbability of mirroring left and right, 0..1
 * @param rotationDegrees the largest angle either way, 0..180
 * @param shiftPixels the largest move along each axis, 0..48
 * @param scaleFraction the largest change of size: 0.1 gives factors 0.9..1.1; 0..0.9
 * @param brightness the largest change added to every pixel, in grey levels, 0..255
 * @param contrastFraction the largest change of contrast about the picture's mean: 0.2 gives factors 0.8..1.2; 0..1
 * @param erasingProbability of overwriting a random rectangle with random grey, 0..1
 * @param capture what cameras, light and files do to a face
 */
public record Augmentation(
        double flipProbability,
        double rotationDegrees,
        double shiftPixels,
        double scaleFraction,
        double brightness,
        double contrastFraction,
        double erasingProbability,
        CaptureEffects capture) {

    /** No change at all. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, CaptureEffects.NONE);

    /** Moderate changes, for few epochs over FER2013 or to fine-tune a network that was trained with larger ones. */
    public static final Augmentation STANDARD = new Augmentation(0.5, 8, 3, 0.1, 15, 0.15, 0.1, CaptureEffects.NONE);

    /** Larger changes, for many epochs: the network sees each picture many times. */
    public static final Augmentation STRONG = new Augmentation(0.5, 12, 4, 0.15, 20, 0.25, 0.2, CaptureEffects.NONE);

    /**
     * Faces as detectors frame them and cameras see them, for networks that shall be right on pictures unlike their training
     * data.
     */
    public static final Augmentation WILD = new Augmentation(0.5, 18, 4, 0.22, 15, 0.35, 0.15, CaptureEffects.USUAL);

    /** The smallest and largest share of a picture's area that is erased. */
    private static final double ERASED_MIN = 0.02;

    private static final double ERASED_MAX = 0.15;

    /**
     * An augmentation.
     *
     * @param flipProbability of mirroring left and right, 0..1
     * @param rotationDegrees the largest angle either way, 0..180
     * @param shiftPixels the largest move along each axis, 0..48
     * @param scaleFraction the largest change of size: 0.1 gives factors 0.9..1.1; 0..0.9
     * @param brightness the largest change added to every pixel, in grey levels, 0..255
     * @param contrastFraction the largest change of contrast about the picture's mean: 0.2 gives factors 0.8..1.2; 0..1
     * @param erasingProbability of overwriting a random rectangle with random grey, 0..1
     * @param capture what cameras, light and files do to a face
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Augmentation {
        Draw.requireRange("flipProbability", flipProbability, 1);
        Draw.requireRange("rotationDegrees", rotationDegrees, 180);
        Draw.requireRange("shiftPixels", shiftPixels, FaceImage.SIZE);
        Draw.requireRange("scaleFraction", scaleFraction, 0.9);
        Draw.requireRange("brightness", brightness, 255);
        Draw.requireRange("contrastFraction", contrastFraction, 1);
        Draw.requireRange("erasingProbability", erasingProbability, 1);
        Objects.requireNonNull(capture, "capture");
    }

    /**
     * Writes a changed copy of a face. The same state of the generator gives the same picture.
     *
     * @param face the picture; not changed
     * @param random the source of randomness
     * @param target receives {@link FaceImage#PIXELS} grey levels, 0..255
     * @param offset the first position in the target to write to
     * @throws IndexOutOfBoundsException if the target has no room for a face from the offset on
     */
    public void apply(FaceImage face, RandomGenerator random, float[] target, int offset) {
        Objects.requireNonNull(face, "face");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(target, "target");
        Objects.checkFromIndexSize(offset, FaceImage.PIXELS, target.length);
        drawWarp(random).apply(face, target, offset);
        capture.applyToScene(random, target, offset);
        adjustLight(random, target, offset);
        capture.applyToPicture(random, target, offset);
        if (random.nextDouble() < erasingProbability) {
            erase(random, target, offset);
        }
    }

    private FaceWarp drawWarp(RandomGenerator random) {
        boolean mirrored = random.nextDouble() < flipProbability;
        double angle = Draw.symmetric(random, rotationDegrees);
        double zoom = 1 + Draw.symmetric(random, scaleFraction);
        double shiftX = Draw.symmetric(random, shiftPixels);
        double shiftY = Draw.symmetric(random, shiftPixels);
        return new FaceWarp(mirrored, angle, zoom, shiftX, shiftY);
    }

    private void adjustLight(RandomGenerator random, float[] target, int offset) {
        float factor = (float) (1 + Draw.symmetric(random, contrastFraction));
        float shift = (float) Draw.symmetric(random, brightness);
        if (factor == 1 && shift == 0) {
            return;
        }
        float mean = 0;
        for (int i = 0; i < FaceImage.PIXELS; i++) {
            mean += target[offset + i];
        }
        mean /= FaceImage.PIXELS;
        for (int i = offset; i < offset + FaceImage.PIXELS; i++) {
            target[i] = Math.min(255, Math.max(0, (target[i] - mean) * factor + mean + shift));
        }
    }

    private static void erase(RandomGenerator random, float[] target, int offset) {
        double area = FaceImage.PIXELS * (ERASED_MIN + (ERASED_MAX - ERASED_MIN) * random.nextDouble());
        double aspect = Math.exp(Draw.symmetric(random, Math.log(3)));
        int width = Math.min(FaceImage.SIZE, (int) Math.max(1, Math.sqrt(area * aspect)));
        int height = Math.min(FaceImage.SIZE, (int) Math.max(1, Math.sqrt(area / aspect)));
        int left = random.nextInt(FaceImage.SIZE - width + 1);
        int top = random.nextInt(FaceImage.SIZE - height + 1);
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                target[offset + y * FaceImage.SIZE + x] = 255 * random.nextFloat();
            }
        }
    }
}
