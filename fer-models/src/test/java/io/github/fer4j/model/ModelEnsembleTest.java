package io.github.fer4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelEnsembleTest {

    private static final EmotionModel SEVEN = BundledModels.baseline();
    private static final EmotionModel EIGHT = BundledModels.ferPlus();

    private final List<EmotionModel> open = new ArrayList<>();

    @Test
    void oneMemberIsThatModel() {
        ModelEnsemble one = new ModelEnsemble(List.of(SEVEN));
        assertThat(one.labels()).isEqualTo(SEVEN.labels());
        assertThat(one.scaling()).isEqualTo(SEVEN.scaling());
        assertThat(one.parameters()).isEqualTo(SEVEN.network().parameters());
        EmotionClassifier classifier = one.classifier(this::classifier);
        assertThat(classifier).isInstanceOf(Answering.class);
        classifier.close();
        assertThat(open).isEmpty();
    }

    @Test
    void severalAnswerByTheMeanOfTheirLogits() {
        ModelEnsemble two = new ModelEnsemble(List.of(SEVEN, EIGHT));
        assertThat(two.labels()).isEqualTo(Emotion.FER2013);
        assertThat(two.scaling()).isEqualTo(TemperatureScaling.NONE);
        assertThat(two.parameters())
                .isEqualTo(SEVEN.network().parameters() + EIGHT.network().parameters());
        assertThat(two.multiplyAdds())
                .isEqualTo(SEVEN.network().multiplyAdds() + EIGHT.network().multiplyAdds());
        try (EmotionClassifier classifier = two.classifier(this::classifier)) {
            EmotionScores scores = classifier
                    .classify(List.of(FaceImage.of(new byte[FaceImage.PIXELS])))
                    .get(0);
            assertThat(scores.labels()).isEqualTo(Emotion.FER2013);
            assertThat(open).containsExactly(SEVEN, EIGHT);
        }
        assertThat(open).isEmpty();
    }

    @Test
    void ifOneClassifierCannotBeMadeTheOthersAreClosed() {
        ModelEnsemble two = new ModelEnsemble(List.of(SEVEN, EIGHT));
        assertThatIllegalStateException()
                .isThrownBy(() -> two.classifier(model -> {
                    if (model.equals(EIGHT)) {
                        throw new IllegalStateException("no memory");
                    }
                    return classifier(model);
                }))
                .withMessage("no memory");
        assertThat(open).isEmpty();
    }

    @Test
    void membersMustKnowTheLabelsOfTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelEnsemble(List.of(EIGHT, SEVEN)))
                .withMessageContaining("the labels of the first");
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelEnsemble(List.of()));
    }

    private EmotionClassifier classifier(EmotionModel model) {
        open.add(model);
        return new Answering(model);
    }

    /** Finds all labels equally likely. */
    private final class Answering implements EmotionClassifier {

        private final EmotionModel model;

        Answering(EmotionModel model) {
            this.model = model;
        }

        @Override
        public List<Emotion> labels() {
            return model.labels();
        }

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            return faces.stream()
                    .map(face -> EmotionScores.ofLogits(labels(), new float[labels().size()]))
                    .toList();
        }

        @Override
        public void close() {
            open.remove(model);
        }
    }
}
