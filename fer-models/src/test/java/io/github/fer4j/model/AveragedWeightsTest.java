package io.github.fer4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.Standardization;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AveragedWeightsTest {

    private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);

    private final EmotionModel first = model(0.1, 1, List.of(0.25, 0.75));
    private final EmotionModel second = model(0.3, 3, List.of(0.75, 0.25));

    @Test
    void eachWeightIsTheMeanByTheShares() {
        assertThat(values(AveragedWeights.of(List.of(first, second), 0.25, 0.75)))
                .containsExactly(2.5f, 25, 250, 2500);
        assertThat(values(AveragedWeights.of(List.of(first, second)))).containsExactly(2, 20, 200, 2000);
        assertThat(values(AveragedWeights.of(List.of(first, second), 1, 0))).containsExactly(1, 10, 100, 1000);
    }

    @Test
    void itHasTheDropoutOfTheFirstAndStatesWhatItWasMadeOf(@TempDir Path folder) {
        EmotionModel mean = AveragedWeights.of(List.of(first, second), 0.25, 0.75);
        assertThat(mean.network()).isEqualTo(first.network());
        assertThat(mean.scaling()).isEqualTo(TemperatureScaling.NONE);
        assertThat(mean.provenance().labelShares()).containsExactly(0.625, 0.375);
        assertThat(mean.provenance().averaged())
                .extracting(AveragedModel::share)
                .containsExactly(0.25, 0.75);
        assertThat(mean.provenance().averaged())
                .extracting(AveragedModel::weightsSha256)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        EmotionModelFile.write(mean, Precision.FLOAT32, folder.resolve("mean.fer"));
        assertThat(EmotionModelFile.read(folder.resolve("mean.fer"))).isEqualTo(mean);
    }

    @Test
    void sharesOfOneThatAreNotKnownAreNotKnownOfTheMean() {
        EmotionModel unknowing = model(0.1, 5, List.of());
        assertThat(AveragedWeights.of(List.of(first, unknowing)).provenance().labelShares())
                .isEmpty();
    }

    @Test
    void aPartIsHeldOutIfAllModelsHeldItOut() {
        EmotionModel part = holdingOut(first, "1/2");
        assertThat(heldOut(part, holdingOut(second, "1/2"))).hasToString("1/2");
        assertThat(heldOut(part, holdingOut(second, "2/2"))).isEqualTo(HeldOut.NONE);
        assertThat(heldOut(part, second)).isEqualTo(HeldOut.NONE);
    }

    private static HeldOut heldOut(EmotionModel... models) {
        return AveragedWeights.of(List.of(models)).provenance().settings().heldOut();
    }

    private static EmotionModel holdingOut(EmotionModel model, String part) {
        TrainingSettings settings =
                TrainingSettings.builder().heldOut(HeldOut.of(part)).build();
        Provenance provenance =
                model.provenance().toBuilder().settings(settings).build();
        return new EmotionModel(model.network(), model.labels(), model.standardization(), provenance, model.weights());
    }

    @Test
    void whatHasNoMeanIsRefused() {
        EmotionModel otherLabels = new EmotionModel(
                first.network(),
                List.of(Emotion.HAPPINESS, Emotion.ANGER),
                first.standardization(),
                Provenance.builder().build(),
                first.weights());
        EmotionModel otherInput = new EmotionModel(
                first.network(), LABELS, new Standardization(1, 2), first.provenance(), first.weights());
        for (EmotionModel other : List.of(otherLabels, otherInput)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AveragedWeights.of(List.of(first, other)))
                    .withMessageContaining("differ in labels, standardisation or layers");
        }
    }

    @Test
    void sharesFitTheModels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AveragedWeights.of(List.of(first)))
                .withMessageContaining("at least two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AveragedWeights.of(List.of(first, second), 1))
                .withMessageContaining("2 models need 2 shares");
        for (double[] shares : new double[][] {{0.5, 0.6}, {-1, 2}, {Double.NaN, 1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AveragedWeights.of(List.of(first, second), shares))
                    .withMessageContaining("their sum must be 1");
        }
    }

    private static float[] values(EmotionModel model) {
        return model.weights().get(0).values();
    }

    /** Weights of 1, 10, 100 and 1000 times a number. */
    private static EmotionModel model(double dropout, float times, List<Double> shares) {
        Network network = new Network(
                "small", Shape.vector(2), List.of(new Layer.Dropout(dropout), new Layer.FullyConnected(2, false)));
        Tensor weights =
                new Tensor("2.weight", new long[] {2, 2}, new float[] {times, 10 * times, 100 * times, 1000 * times});
        return new EmotionModel(
                network,
                LABELS,
                new Standardization(0, 1),
                Provenance.builder().labelShares(shares).build(),
                List.of(weights));
    }
}
