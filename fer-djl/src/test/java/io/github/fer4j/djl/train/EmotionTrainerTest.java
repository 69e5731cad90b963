package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.ModelException;
import io.github.fer4j.TrainingException;
import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.EmotionModel;
import io.github.fer4j.djl.SmallModels;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.network.Topologies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine computes with one thread in these tests, so that sums are always rounded alike. */
class EmotionTrainerTest {

    private static final Dataset TRAINING = SmallModels.data(90, Split.TRAINING, 1);
    private static final Dataset VALIDATION = SmallModels.data(30, Split.VALIDATION, 2);

    @TempDir
    private Path folder;

    @Test
    void itLearnsWhatIsThereToLearn() {
        EmotionModel model = trainer(settings(4, 7)).train(TRAINING, VALIDATION);
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model)) {
            double accuracy =
                    Evaluation.of(classifier, VALIDATION, 16).metrics().accuracy();
            assertThat(accuracy).isGreaterThan(0.9).isEqualTo(best(model).validationAccuracy());
        }
        assertThat(model.provenance().trainingSha256()).isEqualTo(TRAINING.sha256());
        assertThat(model.provenance().settings()).isEqualTo(settings(4, 7));
    }

    @Test
    void theSameSeedGivesTheSameWeightsBitForBitAndAnotherSeedOthers() {
        EmotionModel first = trainer(settings(1, 7)).train(TRAINING, VALIDATION);
        EmotionModel second = trainer(settings(1, 7)).train(TRAINING, VALIDATION);
        EmotionModel other = trainer(settings(1, 8)).train(TRAINING, VALIDATION);
        assertThat(second.weights()).isEqualTo(first.weights());
        assertThat(other.weights()).isNotEqualTo(first.weights());
    }

    @Test
    void brokenOffAndResumedItEndsLikeAnUnbrokenTraining() {
        EmotionModel unbroken = trainer(settings(4, 7)).train(TRAINING, VALIDATION);
        EmotionTrainer breaking = trainer(settings(4, 7))
                .checkpoints(folder, false)
                .listener(new TrainingListener() {
                    @Override
                    public void batchDone(int epoch, int batch, double loss) {
                        if (epoch == 3 && batch == 2) {
                            throw new IllegalStateException("broken off");
                        }
                    }
                });
        assertThatThrownBy(() -> breaking.train(TRAINING, VALIDATION)).hasMessage("broken off");
        EmotionModel resumed = trainer(settings(4, 7)).checkpoints(folder, true).train(TRAINING, VALIDATION);
        assertThat(withoutTimes(resumed)).isEqualTo(withoutTimes(unbroken));
        assertThat(resumed.weights()).isEqualTo(unbroken.weights());
    }

    @Test
    void aFinishedTrainingResumedGivesItsModelAgain() {
        EmotionModel first = trainer(settings(2, 7)).checkpoints(folder, false).train(TRAINING, VALIDATION);
        EmotionModel again = trainer(settings(2, 7)).checkpoints(folder, true).train(TRAINING, VALIDATION);
        assertThat(again.weights()).isEqualTo(first.weights());
    }

    @Test
    void aCheckpointIsNeverOverwrittenByAnotherTraining() {
        trainer(settings(1, 7)).checkpoints(folder, false).train(TRAINING, VALIDATION);
        assertThatThrownBy(
                        () -> trainer(settings(1, 7)).checkpoints(folder, false).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("resume it");
        assertThatThrownBy(
                        () -> trainer(settings(1, 8)).checkpoints(folder, true).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("its settings was");
        assertThatThrownBy(
                        () -> trainer(settings(1, 7)).checkpoints(folder, true).train(VALIDATION, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("training split");
    }

    @Test
    void aDamagedCheckpointIsAnErrorThatNamesIt() throws IOException {
        trainer(settings(1, 7)).checkpoints(folder, false).train(TRAINING, VALIDATION);
        Path file = folder.resolve("checkpoint.zip");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(
                        () -> trainer(settings(1, 7)).checkpoints(folder, true).train(TRAINING, VALIDATION))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("checkpoint.zip");
    }

    @Test
    void patienceEndsATrainingThatNoLongerGetsBetter() {
        TrainingSettings still = settings(9, 7).toBuilder()
                .learningRate(1e-12)
                .averaging(0)
                .patience(2)
                .build();
        EmotionModel model = trainer(still).train(TRAINING, VALIDATION);
        assertThat(model.provenance().history().size()).isLessThan(9);
    }

    @Test
    void aRateThatMakesItDivergeIsAnErrorThatSaysSo() {
        TrainingSettings wild = settings(9, 7).toBuilder()
                .optimizer(OptimizerSettings.SGD)
                .learningRate(1e30)
                .clipNorm(0)
                .build();
        assertThatThrownBy(() -> trainer(wild).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("not finite")
                .hasMessageContaining("lower");
    }

    @Test
    void dataThatDoesNotFitIsAnError() {
        Dataset few = new Dataset(SmallModels.LABELS, TRAINING.faces().subList(0, 3));
        Dataset none = new Dataset(SmallModels.LABELS, List.<LabelledFace>of());
        assertThatThrownBy(() -> trainer(settings(1, 7)).train(few, VALIDATION)).hasMessageContaining("3 faces");
        assertThatThrownBy(() -> trainer(settings(1, 7)).train(TRAINING, none)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> EmotionTrainer.of(Topologies.baseline(7), settings(1, 7))
                        .train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessage("network baseline has 7 outputs, the data 3 labels");
    }

    private static EmotionTrainer trainer(TrainingSettings settings) {
        return EmotionTrainer.of(SmallModels.network(), settings);
    }

    private static TrainingSettings settings(int epochs, long seed) {
        return SmallModels.settings().toBuilder()
                .epochs(epochs)
                .seed(seed)
                .classWeights(true)
                .augmentation(Augmentation.STANDARD)
                .build();
    }

    private static EpochRecord best(EmotionModel model) {
        return model.provenance().history().best().orElseThrow();
    }

    private static List<EpochRecord> withoutTimes(EmotionModel model) {
        return model.provenance().history().epochs().stream()
                .map(epoch -> new EpochRecord(
                        epoch.epoch(),
                        epoch.learningRate(),
                        epoch.trainingLoss(),
                        epoch.trainingAccuracy(),
                        epoch.validationLoss(),
                        epoch.validationAccuracy(),
                        0,
                        0))
                .toList();
    }
}
