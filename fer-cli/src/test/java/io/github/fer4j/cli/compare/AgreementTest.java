package io.github.fer4j.cli.compare;

import static io.github.fer4j.emotion.Emotion.FEAR;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** Six faces of fear, and how probable it is to each. */
    private static final Predictions ONE = fear(List.of(FEAR, HAPPINESS), 0.9f, 0.6f, 0.8f, 0.2f, 0.1f, 0.7f);

    /** Labels in another order, and one more. */
    private static final Predictions OTHER =
            fear(List.of(HAPPINESS, FEAR, Emotion.CONTEMPT), 0.8f, 0.4f, 0.1f, 0.9f, 0.3f, 0.1f);

    @Test
    void facesThatOneAloneGetsRightBeginWithTheLargestDifference() {
        Agreement agreement = Agreement.of(ONE, OTHER);
        assertThat(agreement.both()).isEqualTo(1);
        assertThat(agreement.neither()).isEqualTo(1);
        assertThat(agreement.onlyFirst()).containsExactly(2, 5, 1);
        assertThat(agreement.onlySecond()).containsExactly(3);
    }

    @Test
    void aModelAgreesWithItself() {
        Agreement agreement = Agreement.of(ONE, ONE);
        assertThat(agreement.both()).isEqualTo(4);
        assertThat(agreement.neither()).isEqualTo(2);
        assertThat(agreement.onlyFirst()).isEmpty();
        assertThat(agreement.onlySecond()).isEmpty();
    }

    private static Predictions fear(List<Emotion> labels, float... probabilities) {
        List<LabelledFace> faces = new ArrayList<>();
        List<EmotionScores> scores = new ArrayList<>();
        for (float probability : probabilities) {
            faces.add(new LabelledFace(FaceImage.of(new byte[FaceImage.PIXELS]), FEAR, Split.TEST));
            float[] all = new float[labels.size()];
            all[labels.indexOf(HAPPINESS)] = 1 - probability;
            all[labels.indexOf(FEAR)] = probability;
            scores.add(EmotionScores.of(labels, all));
        }
        return new Predictions(labels, faces, scores);
    }
}
