package io.github.fer4j.model;

import java.util.Objects;

/**
 * One of the models whose weights were averaged. Immutable and thread-safe.
 *
 * @param weightsSha256 the SHA-256 of its weights, 64 hexadecimal digits
 * @param share its share in the mean, 0..1
 */
public record AveragedModel(String weightsSha256, double share) {

    /**
     * One of the models.
     *
     * @param weightsSha256 the SHA-256 of its weights
     * @param share its share in the mean
     * @throws IllegalArgumentException if the share is not in 0..1
     */
    public AveragedModel {
        Objects.requireNonNull(weightsSha256, "weightsSha256");
        Provenance.Builder.share("share", share);
    }
}
