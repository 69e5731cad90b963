package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recognised face as JSON. The confidence is written for the reader's convenience; it follows from the scores. */
@JsonForm
@JsonPropertyOrder({"box", "eyes", "emotion", "confidence", "scores", "quality"})
record FaceForm(
        @Nullable BoxForm box,
        @Nullable EyesForm eyes,
        @Nullable String emotion,
        @Nullable Double confidence,
        @Nullable Map<String, Double> scores,
        @Nullable QualityForm quality) {

    static FaceForm of(FaceEmotion face) {
        return new FaceForm(
                BoxForm.of(face.box()),
                face.eyes().map(EyesForm::of).orElse(null),
                face.emotion().label(),
                Rounded.probability(face.confidence()),
                ScoresForm.of(face.scores()),
                face.quality().map(QualityForm::of).orElse(null));
    }

    FaceEmotion value() {
        Emotion answer = Emotion.of(Read.required(emotion, "emotion"));
        return new FaceEmotion(
                Read.required(box, "box").value(),
                Optional.ofNullable(eyes).map(EyesForm::value),
                ScoresForm.value(scores, "scores", answer),
                answer,
                Optional.ofNullable(quality).map(QualityForm::value));
    }
}
