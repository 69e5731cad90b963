package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.TrackedFace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A followed face as JSON: the fields of a face, and those of its track. */
@JsonForm
@JsonPropertyOrder({"track", "box", "eyes", "emotion", "confidence", "scores", "quality", "smoothed", "shown"})
record TrackedFaceForm(
        @Nullable Long track,
        @Nullable BoxForm box,
        @Nullable EyesForm eyes,
        @Nullable String emotion,
        @Nullable Double confidence,
        @Nullable Map<String, Double> scores,
        @Nullable QualityForm quality,
        @Nullable Map<String, Double> smoothed,
        @Nullable String shown) {

    static TrackedFaceForm of(TrackedFace face) {
        FaceForm alone = FaceForm.of(face.face());
        return new TrackedFaceForm(
                face.track(),
                alone.box(),
                alone.eyes(),
                alone.emotion(),
                alone.confidence(),
                alone.scores(),
                alone.quality(),
                ScoresForm.of(face.smoothed()),
                face.shown().label());
    }

    TrackedFace value() {
        return new TrackedFace(
                Read.required(track, "track"),
                new FaceForm(box, eyes, emotion, confidence, scores, quality).value(),
                ScoresForm.value(smoothed, "smoothed"),
                Emotion.of(Read.required(shown, "shown")));
    }
}
