package io.github.fer4j.model.detect;

import io.github.fer4j.model.training.TrainingPrecision;
import java.util.Objects;

/**
 * How a face detector is trained. Immutable and thread-safe.
 *
 * @param seed the source of all that is drawn at random
 * @param proposalRounds how often the proposal network learns and is then searched for false proposals; 0 leaves it as it is
 * @param proposalSteps steps of learning in each of these rounds, at least 1
 * @param scenes pictures that the proposal network learns from in a step, at least 1
 * @param verificationRounds how often the verifying network learns and is then searched for errors; 0 leaves it as it is
 * @param verificationSteps steps of learning in each of these rounds, at least 1
 * @param windows that the verifying network learns from in a step, at least 8
 * @param learningRate the highest, after the first tenth of the steps; it falls to 0 along a cosine
 * @param weightDecay of AdamW
 * @param precision of what flows through the networks while they learn
 */
public record DetectorSettings(
        long seed,
        int proposalRounds,
        int proposalSteps,
        int scenes,
        int verificationRounds,
        int verificationSteps,
        int windows,
        double learningRate,
        double weightDecay,
        TrainingPrecision precision) {

    /** The settings of the bundled detector. */
    public static final DetectorSettings DEFAULT =
            new DetectorSettings(1, 3, 4500, 48, 4, 5400, 128, 2e-3, 0.01, TrainingPrecision.FLOAT32);

    private static final int FEWEST_WINDOWS = 8;

    /**
     * Settings.
     *
     * @param seed the source of all that is drawn at random
     * @param proposalRounds how often the proposal network learns and is then searched for false proposals; 0 leaves it as
     *     it is
     * @param proposalSteps steps of learning in each of these rounds, at least 1
     * @param scenes pictures that the proposal network learns from in a step, at least 1
     * @param verificationRounds how often the verifying network learns and is then searched for errors; 0 leaves it as it
     *     is
     * @param verificationSteps steps of learning in each of these rounds, at least 1
     * @param windows that the verifying network learns from in a step, at least 8
     * @param learningRate the highest, after the first tenth of the steps; it falls to 0 along a cosine
     * @param weightDecay of AdamW
     * @param precision of what flows through the networks while they learn
     * @throws IllegalArgumentException if a value is out of range
     */
    public DetectorSettings {
        Objects.requireNonNull(precision, "precision");
        requireAtLeast("proposalRounds", proposalRounds, 0);
        requireAtLeast("proposalSteps", proposalSteps, 1);
        requireAtLeast("scenes", scenes, 1);
        requireAtLeast("verificationRounds", verificationRounds, 0);
        requireAtLeast("verificationSteps", verificationSteps, 1);
        requireAtLeast("windows", windows, FEWEST_WINDOWS);
        if (!(learningRate > 0 && learningRate < 1)) {
            throw new IllegalArgumentException("learningRate must be above 0 and below 1, not " + learningRate);
        }
        if (!(weightDecay >= 0 && weightDecay < 1)) {
            throw new IllegalArgumentException("weightDecay must be at least 0 and below 1, not " + weightDecay);
        }
    }

    private static void requireAtLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", not " + value);
        }
    }
}
