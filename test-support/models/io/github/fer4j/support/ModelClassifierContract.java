package io.github.fer4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.testkit.EmotionClassifierContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tests of every classifier that runs any model: views, temperature, models that cannot be used. */
public abstract class ModelClassifierContract extends EmotionClassifierContract {

    /** A new classifier of a model, to be closed by the test. */
    protected abstract EmotionClassifier classifier(EmotionModel model, TestTimeAugmentation views);


    @Override
    protected EmotionClassifier classifier() {
        return classifier(SmallModels.model(1));
    }

    private EmotionClassifier classifier(EmotionModel model) {
        return classifier(model, TestTimeAugmentation.SINGLE);
    }

    @Test
    void aPictureOfManyFacesIsAnsweredInOrder() {
        List<FaceImage> faces = faces(150);
        try (EmotionClassifier classifier = classifier(SmallModels.model(1))) {
            List<EmotionScores> all = classifier.classify(faces);
            for (int i = 0; i < faces.size(); i += 37) {
                EmotionScores alone = classifier.classify(List.of(faces.get(i))).get(0);
                for (Emotion label : SmallModels.LABELS) {
                    assertThat(all.get(i).of(label)).isCloseTo(alone.of(label), within(1e-4f));
                }
            }
        }
    }

    @Test
    void theTemperatureIsAppliedToTheLogits() {
        List<FaceImage> faces = faces(5);
        EmotionModel model = SmallModels.model(1);
        TemperatureScaling.Quality any = new TemperatureScaling.Quality(0, 0);
        EmotionModel hot = model.with(new TemperatureScaling(2.5, "0f", 5, any, any));
        try (EmotionClassifier plain = classifier(model);
                EmotionClassifier calibrated = classifier(hot)) {
            List<EmotionScores> expected = plain.classify(faces).stream()
                    .map(new Temperature(2.5)::apply)
                    .toList();
            assertClose(calibrated.classify(faces), expected);
        }
    }

    /** The geometric mean of the views' probabilities, worked out view by view. */
    @ParameterizedTest
    @EnumSource(TestTimeAugmentation.class)
    void viewsAreAveraged(TestTimeAugmentation views) {
        List<FaceImage> faces = faces(70);
        EmotionModel model = SmallModels.model(1);
        try (EmotionClassifier single = classifier(model);
                EmotionClassifier averaging = classifier(model, views)) {
            List<EmotionScores> expected = faces.stream()
                    .map(face -> geometricMean(single.classify(views.of(face))))
                    .toList();
            assertClose(averaging.classify(faces), expected);
        }
    }

    private static EmotionScores geometricMean(List<EmotionScores> views) {
        List<Emotion> labels = views.get(0).labels();
        double[] products = labels.stream()
                .mapToDouble(label -> views.stream()
                        .mapToDouble(view -> Math.pow(view.of(label), 1.0 / views.size()))
                        .reduce(1, (a, b) -> a * b))
                .toArray();
        double sum = Arrays.stream(products).sum();
        float[] probabilities = new float[products.length];
        for (int i = 0; i < products.length; i++) {
            probabilities[i] = (float) (products[i] / sum);
        }
        return EmotionScores.of(labels, probabilities);
    }

    private static void assertClose(List<EmotionScores> actual, List<EmotionScores> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            for (Emotion label : SmallModels.LABELS) {
                assertThat(actual.get(i).of(label)).isCloseTo(expected.get(i).of(label), within(1e-4f));
            }
        }
    }

    private static List<FaceImage> faces(int count) {
        return SmallModels.data(count, Split.TEST, 3).faces().stream()
                .map(LabelledFace::face)
                .toList();
    }

    @Test
    void weightsOfAnotherTopologyAreRefused() {
        EmotionModel model = SmallModels.model(1);
        EmotionModel mixed = new EmotionModel(
                model.network(),
                model.labels(),
                model.standardization(),
                model.provenance(),
                model.weights().subList(1, model.weights().size()));
        assertThatThrownBy(() -> classifier(mixed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("2.weight");
    }

    @Test
    void aNetworkForOtherPicturesIsRefused() {
        Network wide = new Network(
                "wide",
                new Shape(3, 64, 64),
                List.of(new Layer.Flatten(), new Layer.FullyConnected(SmallModels.LABELS.size(), true)));
        assertThatThrownBy(() -> classifier(SmallModels.model(wide, 1)))
                .isInstanceOf(ModelException.class)
                .hasMessage("network wide takes 64x64x3, but faces are 48x48x1");
    }

    /** Weights can be finite and their sums not. */
    @Test
    void anAnswerThatIsNotFiniteIsAModelException() {
        EmotionModel model = SmallModels.model(1);
        List<Tensor> huge = model.weights().stream()
                .map(tensor -> tensor.name().equals("15.weight") ? filled(tensor, Float.MAX_VALUE) : tensor)
                .toList();
        EmotionModel spoilt =
                new EmotionModel(model.network(), model.labels(), model.standardization(), model.provenance(), huge);
        try (EmotionClassifier classifier = classifier(spoilt)) {
            assertThatThrownBy(() -> classifier.classify(faces(3)))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith("network small gives an answer that is not finite");
        }
    }

    private static Tensor filled(Tensor tensor, float value) {
        float[] values = new float[tensor.values().length];
        Arrays.fill(values, value);
        return new Tensor(tensor.name(), tensor.shape(), values);
    }
}
