package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.quality.FacePose;
import io.github.fer4j.quality.FaceQuality;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The quality of a face as JSON. The score is written for the reader's convenience; it follows from the measures. */
@JsonForm
@JsonPropertyOrder({
    "score",
    "size",
    "sharpness",
    "noise",
    "brightness",
    "contrast",
    "roll",
    "yawShift",
    "pitchShift",
    "detectorScore"
})
record QualityForm(
        @Nullable Double score,
        @Nullable Integer size,
        @Nullable Double sharpness,
        @Nullable Double noise,
        @Nullable Double brightness,
        @Nullable Double contrast,
        @Nullable Double roll,
        @Nullable Double yawShift,
        @Nullable Double pitchShift,
        @Nullable Double detectorScore) {

    static QualityForm of(FaceQuality quality) {
        QualityForm rounded = new QualityForm(
                null,
                quality.size(),
                Rounded.probability(quality.sharpness()),
                Rounded.probability(quality.noise()),
                Rounded.probability(quality.brightness()),
                Rounded.probability(quality.contrast()),
                quality.pose().map(pose -> Rounded.degrees(pose.roll())).orElse(null),
                quality.pose().map(pose -> Rounded.probability(pose.yawShift())).orElse(null),
                quality.pose()
                        .map(pose -> Rounded.probability(pose.pitchShift()))
                        .orElse(null),
                quality.detectorScore().isPresent()
                        ? Rounded.probability(quality.detectorScore().getAsDouble())
                        : null);
        // The score of what is written, so that whoever reads it computes the same.
        return rounded.withScore(Rounded.probability(rounded.value().score()));
    }

    private QualityForm withScore(double number) {
        return new QualityForm(
                number, size, sharpness, noise, brightness, contrast, roll, yawShift, pitchShift, detectorScore);
    }

    FaceQuality value() {
        return new FaceQuality(
                Read.required(size, "size"),
                Read.share(sharpness, "sharpness"),
                Read.share(noise, "noise"),
                Read.share(brightness, "brightness"),
                Read.share(contrast, "contrast"),
                roll == null ? Optional.empty() : Optional.of(pose(roll)),
                detectorScore == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Read.share(detectorScore, "detectorScore")));
    }

    private FacePose pose(double degrees) {
        return new FacePose(degrees, Read.required(yawShift, "yawShift"), Read.required(pitchShift, "pitchShift"));
    }
}
