package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionSmootherTest {

    private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS, Emotion.NEUTRAL);
    private static final EmotionScores HAPPY = scores(1, 0, 0);
    private static final EmotionScores SAD = scores(0, 1, 0);

    private final EmotionSmoother smoother = new EmotionSmoother(Duration.ofMillis(500));

    @Test
    void theFirstScoresAreTakenAsTheyAre() {
        EmotionSmoother.Smoothed first = smoother.smooth(1, Duration.ZERO, SAD);
        assertThat(first.scores()).isEqualTo(SAD);
        assertThat(first.shown()).isEqualTo(Emotion.SADNESS);
    }

    @Test
    void theFirstFramesAreAveragedEvenly() {
        smooth(0, HAPPY);
        assertThat(smooth(40, SAD).scores().of(Emotion.SADNESS)).isEqualTo(0.5f, within(1e-6f));
        assertThat(smooth(80, SAD).scores().of(Emotion.SADNESS)).isEqualTo(0.6667f, within(1e-3f));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 100})
    void afterATimeConstantTheOldCountsForOneInEWhateverTheFrameRate(int interval) {
        for (int time = 0; time <= 5000; time += interval) {
            smooth(time, HAPPY);
        }
        float happiness = 0;
        for (int time = interval; time <= 500; time += interval) {
            happiness = smooth(5000 + time, SAD).scores().of(Emotion.HAPPINESS);
        }
        assertThat(happiness).isEqualTo((float) Math.exp(-1), within(1e-4f));
    }

    @Test
    void unevenFramesAreWeighedByTheirIntervals() {
        EmotionSmoother even = new EmotionSmoother(Duration.ofMillis(500));
        for (int time = 0; time <= 4000; time += 20) {
            even.smooth(1, Duration.ofMillis(time), time <= 3000 ? HAPPY : SAD);
        }
        EmotionScores uneven = HAPPY;
        for (int time : new int[] {0, 700, 720, 1500, 2400, 3000, 3010, 3400, 3900, 4000}) {
            uneven = smooth(time, time <= 3000 ? HAPPY : SAD).scores();
        }
        assertThat(uneven.of(Emotion.SADNESS))
                .isEqualTo(even.smooth(1, Duration.ofSeconds(4), SAD).scores().of(Emotion.SADNESS), within(1e-4f));
    }

    @Test
    void scoresOfFramesMoreThanASecondApartAreSmoothed() {
        EmotionSmoother slow = new EmotionSmoother(Duration.ofSeconds(10));
        slow.smooth(1, Duration.ZERO, HAPPY);
        EmotionScores second = slow.smooth(1, Duration.ofMillis(1200), SAD).scores();
        assertThat(second.of(Emotion.SADNESS)).isEqualTo(0.5f, within(1e-6f));
    }

    @Test
    void tracksAreSmoothedApart() {
        smoother.smooth(1, Duration.ZERO, HAPPY);
        assertThat(smoother.smooth(2, Duration.ofMillis(40), SAD).scores()).isEqualTo(SAD);
    }

    /** Otherwise a label such as "neutral 17 %" stays while others are likelier. */
    @Test
    void whereNoneIsProbableHalfAsMuchAgainIsEnoughToTakeOver() {
        EmotionSmoother none = new EmotionSmoother(Duration.ZERO);
        EmotionScores first = EmotionScores.of(Emotion.FER2013, new float[] {0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.4f});
        EmotionScores close =
                EmotionScores.of(Emotion.FER2013, new float[] {0.24f, 0.24f, 0.1f, 0.08f, 0.08f, 0.08f, 0.18f});
        EmotionScores apart =
                EmotionScores.of(Emotion.FER2013, new float[] {0.28f, 0.24f, 0.08f, 0.08f, 0.08f, 0.08f, 0.16f});
        assertThat(none.smooth(1, Duration.ZERO, first).shown()).isEqualTo(Emotion.NEUTRAL);
        assertThat(none.smooth(1, Duration.ofMillis(500), close).shown()).isEqualTo(Emotion.NEUTRAL);
        assertThat(none.smooth(1, Duration.ofSeconds(1), apart).shown()).isEqualTo(Emotion.ANGER);
    }

    @Test
    void zeroDoesNotSmooth() {
        EmotionSmoother none = new EmotionSmoother(Duration.ZERO);
        none.smooth(1, Duration.ZERO, HAPPY);
        assertThat(none.smooth(1, Duration.ofMillis(40), SAD).scores()).isEqualTo(SAD);
    }

    @Test
    void aNegativeTimeConstantIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmotionSmoother(Duration.ofMillis(-1)))
                .withMessageContaining("PT-0.001S");
    }

    /** A face of whom the network cannot tell which of two emotions it shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void onAStaticFaceWithNoiseTheShownLabelChangesAtMostOnceASecond(long seed) {
        Random random = new Random(seed);
        int changes = 0;
        long lastChange = -1000;
        Emotion shown = null;
        for (int time = 0; time < 60_000; time += 33) {
            Emotion now = smooth(time, noisy(random)).shown();
            if (shown != null && !now.equals(shown)) {
                assertThat(time - lastChange).as("seed %d at %d ms", seed, time).isGreaterThanOrEqualTo(1000);
                lastChange = time;
                changes++;
            }
            shown = now;
        }
        assertThat(changes).as("changes in a minute, seed %d", seed).isLessThan(25);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aTrueChangeIsShownWithinAboutASecond(long seed) {
        Random random = new Random(seed);
        for (int time = 0; time < 10_000; time += 40) {
            smooth(time, mixed(HAPPY, noisy(random)));
        }
        int time = 10_000;
        while (!smooth(time, mixed(SAD, noisy(random))).shown().equals(Emotion.SADNESS)) {
            time += 40;
        }
        assertThat(time - 10_000).isLessThan(1000);
    }

    @Test
    void anEmotionThatHardlyLeadsIsNotShown() {
        smooth(0, scores(0.5, 0.4, 0.1));
        for (int time = 40; time < 10_000; time += 40) {
            assertThat(smooth(time, scores(0.4, 0.5, 0.1)).shown()).isEqualTo(Emotion.HAPPINESS);
        }
    }

    private EmotionSmoother.Smoothed smooth(int milliseconds, EmotionScores scores) {
        return smoother.smooth(1, Duration.ofMillis(milliseconds), scores);
    }

    private static EmotionScores noisy(Random random) {
        double happiness = Math.exp(1.5 * random.nextGaussian());
        double sadness = Math.exp(1.5 * random.nextGaussian());
        double sum = happiness + sadness + 0.2;
        return scores(happiness / sum, sadness / sum, 0.2 / sum);
    }

    private static EmotionScores mixed(EmotionScores one, EmotionScores other) {
        return scores(
                (one.of(Emotion.HAPPINESS) + other.of(Emotion.HAPPINESS)) / 2,
                (one.of(Emotion.SADNESS) + other.of(Emotion.SADNESS)) / 2,
                (one.of(Emotion.NEUTRAL) + other.of(Emotion.NEUTRAL)) / 2);
    }

    private static EmotionScores scores(double happiness, double sadness, double neutral) {
        return EmotionScores.of(LABELS, new float[] {(float) happiness, (float) sadness, (float) neutral});
    }
}
