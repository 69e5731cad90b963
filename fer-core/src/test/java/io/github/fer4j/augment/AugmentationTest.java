package io.github.fer4j.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.preprocess.FaceImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static final FaceImage FACE = noise(1);

    @Test
    void noneLeavesThePictureAsItIs() {
        assertThat(apply(Augmentation.NONE, FACE, 3)).isEqualTo(plain(FACE));
    }

    @Test
    void aCertainFlipMirrorsThePicture() {
        float[] flipped = apply(new Augmentation(1, 0, 0, 0, 0, 0, 0, CaptureEffects.NONE), FACE, 3);
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                assertThat(flipped[y * FaceImage.SIZE + x]).isEqualTo(FACE.at(FaceImage.SIZE - 1 - x, y));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSamePictureAndAnotherSeedAnother() {
        assertThat(apply(Augmentation.STANDARD, FACE, 5))
                .isEqualTo(apply(Augmentation.STANDARD, FACE, 5))
                .isNotEqualTo(apply(Augmentation.STANDARD, FACE, 6));
    }

    @Test
    void theFaceItselfIsNotChanged() {
        float[] before = plain(FACE);
        apply(Augmentation.STANDARD, FACE, 5);
        assertThat(plain(FACE)).isEqualTo(before);
    }

    @Test
    void valuesStayGreyLevels() {
        Augmentation strong = new Augmentation(0.5, 45, 20, 0.5, 200, 1, 1, CaptureEffects.NONE);
        for (int seed = 0; seed < 50; seed++) {
            for (float value : apply(strong, FACE, seed)) {
                assertThat(value).as("seed %d", seed).isBetween(0f, 255f);
            }
        }
    }

    @Test
    void aRotatedGradientKeepsItsMean() {
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (4 * (i % FaceImage.SIZE));
        }
        float[] rotated = apply(new Augmentation(0, 30, 0, 0, 0, 0, 0, CaptureEffects.NONE), FaceImage.of(pixels), 2);
        double sum = 0;
        for (float value : rotated) {
            sum += value;
        }
        assertThat(sum / FaceImage.PIXELS).isCloseTo(4 * 23.5, within(1.0));
    }

    @Test
    void erasingChangesAtMostTheShareThatItMay() {
        for (int seed = 0; seed < 50; seed++) {
            float[] erased = apply(new Augmentation(0, 0, 0, 0, 0, 0, 1, CaptureEffects.NONE), FACE, seed);
            float[] original = plain(FACE);
            int changed = 0;
            for (int i = 0; i < erased.length; i++) {
                changed += erased[i] == original[i] ? 0 : 1;
            }
            assertThat(changed / (double) FaceImage.PIXELS).as("seed %d", seed).isBetween(0.005, 0.16);
        }
    }

    @Test
    void nothingOutsideItsPlaceInTheTargetIsWritten() {
        float[] target = new float[FaceImage.PIXELS + 20];
        Augmentation.STANDARD.apply(FACE, new SplittableRandom(1), target, 10);
        for (int i = 0; i < 10; i++) {
            assertThat(target[i]).isZero();
            assertThat(target[target.length - 1 - i]).isZero();
        }
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Augmentation(0, -1, 0, 0, 0, 0, 0, CaptureEffects.NONE))
                .withMessage("rotationDegrees must be in 0..180.0, not -1.0");
    }

    private static float[] apply(Augmentation augmentation, FaceImage face, long seed) {
        float[] target = new float[FaceImage.PIXELS];
        augmentation.apply(face, new SplittableRandom(seed), target, 0);
        return target;
    }

    private static float[] plain(FaceImage face) {
        float[] values = new float[FaceImage.PIXELS];
        face.copyTo(values, 0);
        return values;
    }

    private static FaceImage noise(long seed) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        new java.util.Random(seed).nextBytes(pixels);
        return FaceImage.of(pixels);
    }
}
