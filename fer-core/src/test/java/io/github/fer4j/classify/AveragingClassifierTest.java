package io.github.fer4j.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AveragingClassifierTest {

    private static final List<Emotion> TWO = List.of(Emotion.HAPPINESS, Emotion.SADNESS);
    private static final List<Emotion> THREE = List.of(Emotion.CONTEMPT, Emotion.SADNESS, Emotion.HAPPINESS);
    private static final FaceImage FACE = FaceImage.of(new byte[FaceImage.PIXELS]);

    @Test
    void theAnswerIsTheGeometricMean() {
        Fixed first = new Fixed(TWO, 0.9f, 0.1f);
        Fixed second = new Fixed(TWO, 0.5f, 0.5f);
        EmotionScores scores = EmotionClassifiers.averaging(first, second)
                .classify(List.of(FACE))
                .get(0);
        // sqrt(0.9 * 0.5) : sqrt(0.1 * 0.5) = 3 : 1
        assertThat(scores.of(Emotion.HAPPINESS)).isCloseTo(0.75f, within(1e-6f));
    }

    @Test
    void weightsCountByTheirRatio() {
        List<EmotionClassifier> members = List.of(new Fixed(TWO, 0.9f, 0.1f), new Fixed(TWO, 0.5f, 0.5f));
        EmotionScores some = EmotionClassifiers.averaging(members, 3, 1)
                .classify(List.of(FACE))
                .get(0);
        EmotionScores same = EmotionClassifiers.averaging(members, 0.75, 0.25)
                .classify(List.of(FACE))
                .get(0);
        assertThat(some).isEqualTo(same);
        assertThat(some.of(Emotion.HAPPINESS)).isBetween(0.8f, 0.9f);
    }

    @Test
    void labelsAreMatchedByEmotionAndOthersLeftOut() {
        EmotionClassifier both =
                EmotionClassifiers.averaging(new Fixed(TWO, 0.5f, 0.5f), new Fixed(THREE, 0.5f, 0.1f, 0.4f));
        EmotionScores scores = both.classify(List.of(FACE)).get(0);
        assertThat(both.labels()).isEqualTo(TWO);
        // among two labels: 0.8 to 0.2; with 0.5 to 0.5: 2 to 1
        assertThat(scores.of(Emotion.HAPPINESS)).isCloseTo(2 / 3f, within(1e-6f));
    }

    @Test
    void aProbabilityOfZeroIsNotTheEnd() {
        EmotionScores scores = EmotionClassifiers.averaging(new Fixed(TWO, 1, 0), new Fixed(TWO, 0, 1))
                .classify(List.of(FACE))
                .get(0);
        assertThat(scores.of(Emotion.SADNESS)).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void noFacesHaveNoAnswers() {
        assertThat(EmotionClassifiers.averaging(new Fixed(TWO, 1, 0)).classify(List.of()))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmotionClassifiers.averaging());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionClassifiers.averaging(new Fixed(THREE, 1, 0, 0), new Fixed(TWO, 1, 0)))
                .withMessageContaining("does not know all of");
        List<EmotionClassifier> one = List.of(new Fixed(TWO, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> EmotionClassifiers.averaging(one, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> EmotionClassifiers.averaging(one, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> EmotionClassifiers.averaging(one, Double.NaN));
    }

    @Test
    void allMembersAreClosedEvenIfOneFails() {
        Fixed first = new Fixed(TWO, 1, 0);
        Fixed second = new Fixed(TWO, 1, 0);
        EmotionClassifier both = EmotionClassifiers.averaging(first, second);
        first.fails = true;
        assertThatIllegalStateException().isThrownBy(both::close);
        assertThat(second.closed).isTrue();
    }

    /** Gives every face the same answer. */
    private static final class Fixed implements EmotionClassifier {

        private final EmotionScores answer;
        private boolean fails;
        private boolean closed;

        Fixed(List<Emotion> labels, float... probabilities) {
            answer = EmotionScores.of(labels, probabilities);
        }

        @Override
        public List<Emotion> labels() {
            return answer.labels();
        }

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            return Collections.nCopies(faces.size(), answer);
        }

        @Override
        public void close() {
            closed = true;
            if (fails) {
                throw new IllegalStateException("cannot close");
            }
        }
    }
}
