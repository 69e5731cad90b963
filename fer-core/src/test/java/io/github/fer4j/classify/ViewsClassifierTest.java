package io.github.fer4j.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewsClassifierTest {

    private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);

    @Test
    void theAnswerIsTheGeometricMeanOfTheViews() {
        byte[] pixels = new byte[FaceImage.PIXELS];
        pixels[0] = 1; // the mirrored face has it at its right edge
        EmotionScores scores = EmotionClassifiers.averagingViews(new ByTheCorner(), TestTimeAugmentation.FLIP)
                .classify(List.of(FaceImage.of(pixels)))
                .get(0);
        // sqrt(0.9 * 0.5) : sqrt(0.1 * 0.5) = 3 : 1
        assertThat(scores.of(Emotion.HAPPINESS)).isCloseTo(0.75f, within(1e-6f));
    }

    @Test
    void eachFaceHasTheAnswerToItsOwnViewsAndItsMirrorPictureTheSame() {
        Random random = new Random(3);
        byte[] pixels = new byte[FaceImage.PIXELS];
        random.nextBytes(pixels);
        pixels[0] = 1;
        FaceImage plain = FaceImage.of(new byte[FaceImage.PIXELS]);
        FaceImage face = FaceImage.of(pixels);
        FaceImage mirrored = TestTimeAugmentation.FLIP.of(face).get(1);
        EmotionClassifier classifier =
                EmotionClassifiers.averagingViews(new ByTheCorner(), TestTimeAugmentation.FLIP_AND_CROPS);
        List<EmotionScores> together = classifier.classify(List.of(plain, face, mirrored));
        assertThat(together.get(1).of(Emotion.HAPPINESS))
                .isCloseTo(together.get(2).of(Emotion.HAPPINESS), within(1e-6f))
                .isNotEqualTo(together.get(0).of(Emotion.HAPPINESS));
        assertThat(classifier.classify(List.of(face)).get(0)).isEqualTo(together.get(1));
        assertThat(classifier.classify(List.of())).isEmpty();
    }

    @Test
    void oneViewIsTheClassifierItself() {
        EmotionClassifier classifier = new ByTheCorner();
        assertThat(EmotionClassifiers.averagingViews(classifier, TestTimeAugmentation.SINGLE))
                .isSameAs(classifier);
    }

    @Test
    void itClosesWhatItUsesAndNamesAClassifierThatLosesFaces() {
        ByTheCorner classifier = new ByTheCorner();
        EmotionClassifier views = EmotionClassifiers.averagingViews(classifier, TestTimeAugmentation.FLIP);
        assertThat(views.labels()).isEqualTo(LABELS);
        classifier.losesFaces = true;
        assertThatIllegalStateException()
                .isThrownBy(() -> views.classify(List.of(FaceImage.of(new byte[FaceImage.PIXELS]))))
                .withMessageContaining("ByTheCorner");
        views.close();
        assertThat(classifier.closed).isTrue();
    }

    /** Happy if the upper left pixel is 1. */
    private static final class ByTheCorner implements EmotionClassifier {

        private boolean losesFaces;
        private boolean closed;

        @Override
        public List<Emotion> labels() {
            return LABELS;
        }

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            return faces.stream()
                    .limit(losesFaces ? 1 : faces.size())
                    .map(face -> EmotionScores.of(
                            LABELS, face.at(0, 0) == 1 ? new float[] {0.9f, 0.1f} : new float[] {0.5f, 0.5f}))
                    .toList();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
