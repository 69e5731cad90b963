package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final List<Emotion> LABELS = List.of(ANGER, HAPPINESS);

    /** Answers of a probability of anger each to faces of a true label each. */
    static Predictions of(List<Emotion> actual, float... anger) {
        Random random = new Random(1);
        List<LabelledFace> faces = new ArrayList<>();
        List<EmotionScores> scores = new ArrayList<>();
        for (int i = 0; i < anger.length; i++) {
            faces.add(new LabelledFace(PixelClassifier.face(random), actual.get(i), Split.VALIDATION));
            scores.add(EmotionScores.of(LABELS, new float[] {anger[i], 1 - anger[i]}));
        }
        return new Predictions(LABELS, faces, scores);
    }

    @Test
    void theyAmountToTheEvaluationOfTheClassifier() {
        Random random = new Random(2);
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            faces.add(new LabelledFace(PixelClassifier.face(random), Emotion.FER2013.get(i % 7), Split.TEST));
        }
        Dataset data = new Dataset(Emotion.FER2013, faces);
        PixelClassifier classifier = new PixelClassifier(Emotion.FER2013);
        Predictions predictions = Predictions.of(classifier, data, 7);
        assertThat(predictions.size()).isEqualTo(30);
        assertThat(predictions.evaluation()).isEqualTo(Evaluation.of(classifier, data, 30));
    }

    @Test
    void someOfThemKeepTheirAnswers() {
        Predictions all = of(List.of(ANGER, HAPPINESS, ANGER), 0.75f, 0.625f, 0.25f);
        Predictions angry = all.where(face -> face.emotion().equals(ANGER));
        assertThat(angry.faces())
                .containsExactly(all.faces().get(0), all.faces().get(2));
        assertThat(angry.scores())
                .containsExactly(all.scores().get(0), all.scores().get(2));
        assertThat(angry.isRight(0)).isTrue();
        assertThat(angry.isRight(1)).isFalse();
        assertThat(all.where(face -> false).evaluation().faces()).isZero();
    }

    @Test
    void answersThatDoNotFitTheFacesAreAnError() {
        assertThatThrownBy(() ->
                        new Predictions(LABELS, List.of(), of(List.of(ANGER), 1).scores()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 answers for 0 faces");
    }
}
