package io.github.fer4j.model;

import io.github.fer4j.evaluate.Temperature;

/**
 * The temperature of a model's logits, and what it was fitted on. Immutable and thread-safe.
 *
 * @param temperature that the logits are divided by, within the range of {@link Temperature}
 * @param dataSha256 hash of the faces it was fitted on, see {@link io.github.fer4j.dataset.Dataset#sha256()}; empty if it
 *     was not fitted
 * @param faces how many they were
 * @param before how the model did on them at temperature 1
 * @param after how it does on them at this temperature
 */
public record TemperatureScaling(double temperature, String dataSha256, int faces, Quality before, Quality after) {

    /** Temperature 1, fitted on nothing. */
    public static final TemperatureScaling NONE =
            new TemperatureScaling(1, "", 0, new Quality(0, 0), new Quality(0, 0));

    /**
     * A temperature.
     *
     * @param temperature that the logits are divided by, within the range of {@link Temperature}
     * @param dataSha256 hash of the faces it was fitted on; empty if it was not fitted
     * @param faces how many they were
     * @param before how the model did on them at temperature 1
     * @param after how it does on them at this temperature
     * @throws IllegalArgumentException if the temperature is out of range
     */
    public TemperatureScaling {
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
     * The temperature, to apply to scores or to undo.
     *
     * @return that of this scaling
     */
    public Temperature toTemperature() {
        return new Temperature(temperature);
    }

    /**
     * How far probabilities can be believed.
     *
     * @param negativeLogLikelihood the mean over the faces, see {@link io.github.fer4j.evaluate.Evaluation}
     * @param expectedError the expected calibration error, 0..1; see {@link io.github.fer4j.evaluate.Calibration}
     */
    public record Quality(double negativeLogLikelihood, double expectedError) {}
}
