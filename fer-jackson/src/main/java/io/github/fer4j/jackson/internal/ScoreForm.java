package io.github.fer4j.jackson.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores.Score;
import org.jspecify.annotations.Nullable;

/** One emotion with its probability as JSON. */
@JsonForm
record ScoreForm(@Nullable String emotion, @Nullable Double probability) {

    static ScoreForm of(Score score) {
        return new ScoreForm(score.emotion().label(), Rounded.probability(score.probability()));
    }

    Score value() {
        float share = (float) Read.share(probability, "probability");
        return new Score(Emotion.of(Read.required(emotion, "emotion")), share);
    }
}
