package io.github.fer4j.model.detect;

/**
 * The lowest scores of faces, chosen so that pictures without faces, kept apart from the training, have few false boxes.
 * Immutable and thread-safe.
 *
 * @param network if the proposal network found the place, 0 to 1
 * @param cascade if a Viola-Jones cascade found the place, 0 to 1
 */
public record DetectorThresholds(double network, double cascade) {

    /**
     * Thresholds.
     *
     * @param network if the proposal network found the place, 0 to 1
     * @param cascade if a Viola-Jones cascade found the place, 0 to 1
     * @throws IllegalArgumentException if one is not above 0 and below 1
     */
    public DetectorThresholds {
        require("network", network);
        require("cascade", cascade);
    }

    private static void require(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("the threshold " + what + " must be above 0 and below 1, not " + value);
        }
    }
}
