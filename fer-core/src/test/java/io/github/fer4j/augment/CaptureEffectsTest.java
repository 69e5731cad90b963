package io.github.fer4j.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.preprocess.FaceImage;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaptureEffectsTest {

    private static final CaptureEffects OCCLUSION = new CaptureEffects(1, 0, 0, 0, 0, 0, 0);
    private static final CaptureEffects SIDE_LIGHT = new CaptureEffects(0, 0.5, 0, 0, 0, 0, 0);
    private static final CaptureEffects GAMMA = new CaptureEffects(0, 0, 0.5, 0, 0, 0, 0);
    private static final CaptureEffects FOCUS = new CaptureEffects(0, 0, 0, 1, 0, 0, 0);
    private static final CaptureEffects LOW_RESOLUTION = new CaptureEffects(0, 0, 0, 0, 1, 0, 0);
    private static final CaptureEffects NOISE = new CaptureEffects(0, 0, 0, 0, 0, 1, 0);
    private static final CaptureEffects COMPRESSION = new CaptureEffects(0, 0, 0, 0, 0, 0, 1);

    @Test
    void noneChangesNothingAndDrawsNothing() {
        SplittableRandom random = new SplittableRandom(5);
        float[] face = stripes();
        CaptureEffects.NONE.applyToScene(random, face, 0);
        CaptureEffects.NONE.applyToPicture(random, face, 0);
        assertThat(face).isEqualTo(stripes());
        assertThat(random.nextLong()).isEqualTo(new SplittableRandom(5).nextLong());
    }

    @Test
    void eachEffectChangesTheFaceWithinTheGreyLevelsAndNothingBesideIt() {
        for (CaptureEffects effect :
                new CaptureEffects[] {OCCLUSION, SIDE_LIGHT, GAMMA, FOCUS, LOW_RESOLUTION, NOISE, COMPRESSION}) {
            for (int seed = 0; seed < 20; seed++) {
                float[] target = new float[FaceImage.PIXELS + 20];
                System.arraycopy(stripes(), 0, target, 10, FaceImage.PIXELS);
                SplittableRandom random = new SplittableRandom(seed);
                effect.applyToScene(random, target, 10);
                effect.applyToPicture(random, target, 10);
                int changed = 0;
                for (int i = 0; i < FaceImage.PIXELS; i++) {
                    assertThat(target[10 + i]).as("%s, seed %d", effect, seed).isBetween(0f, 255f);
                    changed += target[10 + i] == stripes()[i] ? 0 : 1;
                }
                assertThat(changed).as("%s, seed %d", effect, seed).isPositive();
                for (int i = 0; i < 10; i++) {
                    assertThat(target[i]).isZero();
                    assertThat(target[target.length - 1 - i]).isZero();
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSamePicture() {
        assertThat(applied(CaptureEffects.USUAL, 8)).isEqualTo(applied(CaptureEffects.USUAL, 8));
        assertThat(applied(NOISE, 8)).isNotEqualTo(applied(NOISE, 9));
    }

    @Test
    void lightFromOneSideKeepsTheMiddle() {
        float[] face = new float[FaceImage.PIXELS];
        java.util.Arrays.fill(face, 100);
        SIDE_LIGHT.applyToScene(new SplittableRandom(1), face, 0);
        int middle = FaceImage.SIZE / 2 * FaceImage.SIZE + FaceImage.SIZE / 2;
        assertThat(face[middle]).isCloseTo(100, within(3f));
        float corner = face[0] - 100;
        float opposite = face[FaceImage.PIXELS - 1] - 100;
        assertThat(corner).isCloseTo(-opposite, within(0.01f));
    }

    @Test
    void gammaKeepsBlackWhiteAndTheOrderOfGreyLevels() {
        float[] face = new float[FaceImage.PIXELS];
        for (int i = 0; i < face.length; i++) {
            face[i] = 255f * i / (face.length - 1);
        }
        GAMMA.applyToScene(new SplittableRandom(2), face, 0);
        assertThat(face[0]).isZero();
        assertThat(face[face.length - 1]).isEqualTo(255);
        assertThat(face).isSorted();
    }

    @Test
    void fewPixelsLoseTheFinestDetailAndKeepTheMean() {
        float[] face = applied(LOW_RESOLUTION, 3);
        assertThat(deviation(face)).isLessThan(0.8 * deviation(stripes()));
        assertThat(mean(face)).isCloseTo(mean(stripes()), within(3.0));
    }

    @Test
    void focusBlursSomeFacesAndSharpensOthers() {
        long blurred = IntStream.range(0, 100)
                .filter(seed -> deviation(applied(FOCUS, seed)) < deviation(stripes()))
                .count();
        assertThat(blurred).isBetween(30L, 70L);
    }

    @Test
    void anythingInFrontCoversAPartAlone() {
        for (int seed = 0; seed < 50; seed++) {
            float[] face = applied(OCCLUSION, seed);
            float[] original = stripes();
            long covered = IntStream.range(0, face.length)
                    .filter(i -> face[i] != original[i])
                    .count();
            assertThat(covered / (double) FaceImage.PIXELS).as("seed %d", seed).isBetween(0.001, 0.35);
        }
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptureEffects(0, 0, 3, 0, 0, 0, 0))
                .withMessage("gamma must be in 0..2.0, not 3.0");
    }

    private static float[] applied(CaptureEffects effects, long seed) {
        float[] face = stripes();
        SplittableRandom random = new SplittableRandom(seed);
        effects.applyToScene(random, face, 0);
        effects.applyToPicture(random, face, 0);
        return face;
    }

    /** Of one pixel each, dark and bright. */
    private static float[] stripes() {
        float[] face = new float[FaceImage.PIXELS];
        for (int i = 0; i < face.length; i++) {
            face[i] = i % 2 == 0 ? 70 : 180;
        }
        return face;
    }

    private static double mean(float[] face) {
        double sum = 0;
        for (float level : face) {
            sum += level;
        }
        return sum / face.length;
    }

    private static double deviation(float[] face) {
        double mean = mean(face);
        double sum = 0;
        for (float level : face) {
            sum += (level - mean) * (level - mean);
        }
        return Math.sqrt(sum / face.length);
    }
}
