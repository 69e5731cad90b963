package io.github.fer4j.model;

import io.github.fer4j.evaluate.Temperature;
import java.util.Objects;

/**
 * The temperature of a model's logits, and the faces on which it was fitted. Immutable and thread-safe.
 *
 * @param temperature the number by which logits are divided, within the range of {@link Temperature}
 * @param dataSha256 the hash of the faces on which it was fitted, see {@link
 *     io.github.fer4j.dataset.Dataset#sha256()}; empty if it was not fitted
 * @param faces the number of these faces; 0 if it was not fitted
 * @param before the quality of the probabilities on these faces at temperature 1
 * @param after the quality of the probabilities on these faces at this temperature
 */
public record TemperatureScaling(double temperature, String dataSha256, int faces, Quality before, Quality after) {

    /** Temperature 1, not fitted. */
    public static final TemperatureScaling NONE =
            new TemperatureScaling(1, "", 0, new Quality(0, 0), new Quality(0, 0));

    /**
     * A temperature.
     *
     * @param temperature the number by which logits are divided, within the range of {@link Temperature}
     * @param dataSha256 the hash of the faces on which it was fitted; empty if it was not fitted
     * @param faces the number of these faces; 0 if it was not fitted
     * @param before the quality of the probabilities on these faces at temperature 1
     * @param after the quality of the probabilities on these faces at this temperature
     * @throws IllegalArgumentException if the temperature is out of range
     */
    public TemperatureScaling {
        Objects.requireNonNull(dataSha256, "dataSha256");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        temperature = new Temperature(temperature).value();
    }

    /**
     * Whether it was fitted on faces.
     *
     * @return false for {@link #NONE}
     */
    public boolean isFitted() {
        return faces > 0;
    }

    /**
     * The temperature in the form that can be applied to scores and undone.
     *
     * @return the temperature of this scaling
     */
    public Temperature toTemperature() {
        return new Temperature(temperature);
    }

    /**
     * How well probabilities agree with how often answers are correct.
     *
     * @param negativeLogLikelihood the mean over the faces, see {@link io.github.fer4j.evaluate.Evaluation}
     * @param expectedError the expected calibration error, 0..1; see {@link io.github.fer4j.evaluate.Calibration}
     */
    public record Quality(double negativeLogLikelihood, double expectedError) {}
}
