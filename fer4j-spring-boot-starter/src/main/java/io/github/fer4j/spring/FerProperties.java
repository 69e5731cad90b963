package io.github.fer4j.spring;

import io.github.fer4j.EmotionRecognizerBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set under {@code fer4j}. Immutable.
 *
 * @param enabled whether there is a recognizer bean
 * @param model the name of a bundled model (general, regularized, ferplus, baseline), or the path of a model file; a path has a
 *     slash, a backslash or a point. Empty for the default model
 * @param minimumFaceSize faces whose box is narrower or lower are left out, in pixels
 * @param maximumFaces the largest faces of a picture are kept, up to this number; time and memory grow with it
 * @param minimumQuality faces whose picture is worse are left out, 0 to 1
 * @param minimumConfidence faces whose most probable emotion is less probable are left out, 0 to 1
 * @param uncertainBelow faces whose most probable emotion is less probable are "uncertain", 0 to 1
 * @param cache where native libraries are unpacked
 * @param concurrency how many recognitions may run at once
 * @param limits what pictures and model files may demand
 */
@ConfigurationProperties("fer4j")
public record FerProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String model,
        @DefaultValue("24") int minimumFaceSize,
        @DefaultValue("1000") int maximumFaces,
        @DefaultValue("0") double minimumQuality,
        @DefaultValue("0") double minimumConfidence,
        @DefaultValue("0") double uncertainBelow,
        @DefaultValue Cache cache,
        @DefaultValue Concurrency concurrency,
        @DefaultValue Limits limits) {

    /**
     * The properties.
     *
     * @param enabled whether there is a recognizer bean
     * @param model the name of a bundled model, or the path of a model file; null for the default model
     * @param minimumFaceSize in pixels
     * @param maximumFaces of a picture
     * @param minimumQuality 0 to 1
     * @param minimumConfidence 0 to 1
     * @param uncertainBelow 0 to 1
     * @param cache where native libraries are unpacked
     * @param concurrency how many recognitions may run at once
     * @param limits what pictures and model files may demand
     */
    public FerProperties {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(concurrency, "concurrency");
        Objects.requireNonNull(limits, "limits");
    }

    /** Sets what is set here. */
    void apply(EmotionRecognizerBuilder builder) {
        builder.minimumFaceSize(minimumFaceSize)
                .maximumFaces(maximumFaces)
                .minimumQuality(minimumQuality)
                .minimumConfidence(minimumConfidence)
                .uncertainBelow(uncertainBelow)
                .limits(limits.toLimits());
        if (model != null && !model.isBlank()) {
            if (model.matches(".*[/\\\\.].*")) {
                builder.model(Path.of(model));
            } else {
                builder.model(model);
            }
        }
    }

    /**
     * Where native libraries are unpacked.
     *
     * @param dir the folder. Empty for the default: a folder of the user's cache. It holds for the whole Java process, and
     *     only if the system property of the same name is not set
     */
    public record Cache(@Nullable Path dir) {}

    /**
     * How many recognitions may run at once.
     *
     * @param limit the largest number. More than there are processors gains nothing and takes memory. 0 for twice the
     *     number of processors
     * @param patience how long a recognition waits for others to end before it is refused
     */
    public record Concurrency(
            @DefaultValue("0") int limit,
            @DefaultValue("10s") Duration patience) {

        /**
         * A limit.
         *
         * @param limit the largest number, 0 for twice the number of processors
         * @param patience how long a recognition waits
         * @throws IllegalArgumentException if one is negative
         */
        public Concurrency {
            Objects.requireNonNull(patience, "patience");
            if (limit < 0) {
                throw new IllegalArgumentException("fer4j.concurrency.limit must not be negative: " + limit);
            }
            if (patience.isNegative()) {
                throw new IllegalArgumentException("fer4j.concurrency.patience must not be negative: " + patience);
            }
        }
    }

    /**
     * What pictures and model files may demand. What is not set is as in {@link io.github.fer4j.limit.Limits#DEFAULT}.
     *
     * @param pictureBytes the size of a picture file
     * @param picturePixels width times height of a picture
     * @param jpegScans the scans of a progressive JPEG
     * @param modelBytes the size of a model file
     */
    public record Limits(
            @DefaultValue("256MB") DataSize pictureBytes,
            @DefaultValue("100000000") long picturePixels,
            @DefaultValue("100") int jpegScans,
            @DefaultValue("512MB") DataSize modelBytes) {

        /**
         * Limits.
         *
         * @param pictureBytes the size of a picture file
         * @param picturePixels width times height of a picture
         * @param jpegScans the scans of a progressive JPEG
         * @param modelBytes the size of a model file
         */
        public Limits {
            Objects.requireNonNull(pictureBytes, "pictureBytes");
            Objects.requireNonNull(modelBytes, "modelBytes");
        }

        io.github.fer4j.limit.Limits toLimits() {
            return io.github.fer4j.limit.Limits.builder()
                    .pictureBytes(pictureBytes.toBytes())
                    .picturePixels(picturePixels)
                    .jpegScans(jpegScans)
                    .modelBytes(modelBytes.toBytes())
                    .build();
        }
    }
}
