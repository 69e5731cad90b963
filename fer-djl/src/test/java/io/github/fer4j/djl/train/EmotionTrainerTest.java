package io.github.fer4j.djl.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.djl.engine.StandardCapabilities;
import ai.djl.pytorch.jni.JniUtils;
import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.EmotionClassifiers;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.EmotionVotes;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.error.TrainingCancelledException;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.MixedHeads;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.Sampling;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;
import io.github.fer4j.support.SmallModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
        assertThat(model.scaling().faces()).isEqualTo(VALIDATION.size());
        assertThat(model.provenance().trainingSha256()).isEqualTo(TRAINING.sha256());
        assertThat(model.provenance().settings()).isEqualTo(settings(4, 7));
    }

    @Test
    void withoutAGpuTheErrorSaysWhatIsNeeded() {
        assumeFalse(PyTorch.engine().hasCapability(StandardCapabilities.CUDA), "there is a GPU");
        EmotionTrainer onGpu =
                builder(settings(1, 7)).device(TrainingDevice.GPU).build();
        assertThatThrownBy(() -> onGpu.train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("GPU")
                .hasMessageContaining("pytorch-native-cu128");
        assertThat(trainer(settings(1, 7)).train(TRAINING, VALIDATION).weights())
                .isNotEmpty();
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
        EmotionTrainer breaking = savingBuilder(settings(4, 7), false)
                .listener(onBatch(3, 2, () -> {
                    throw new IllegalStateException("broken off");
                }))
                .build();
        assertThatThrownBy(() -> breaking.train(TRAINING, VALIDATION)).hasMessage("broken off");
        EmotionModel resumed = saving(settings(4, 7), true).train(TRAINING, VALIDATION);
        assertThat(withoutTimes(resumed)).isEqualTo(withoutTimes(unbroken));
        assertThat(resumed.weights()).isEqualTo(unbroken.weights());
    }

    @Test
    void aCancelledTrainingEndsSoonAndResumedItEndsLikeAnUnbrokenOne() {
        EmotionModel unbroken = trainer(settings(4, 7)).train(TRAINING, VALIDATION);
        List<EmotionTrainer> trainer = new ArrayList<>();
        List<Integer> batches = new ArrayList<>();
        trainer.add(savingBuilder(settings(4, 7), false)
                .listener(new TrainingListener() {
                    @Override
                    public void batchDone(int epoch, int batch, double loss) {
                        batches.add(batch);
                        if (epoch == 3 && batch == 2) {
                            trainer.get(0).cancel();
                        }
                    }
                })
                .build());
        assertThatThrownBy(() -> trainer.get(0).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingCancelledException.class)
                .hasMessageContaining("cancelled after 2 finished epochs: resume it from ")
                .hasMessageContaining("checkpoint.zip");
        assertThat(batches).as("six batches an epoch").hasSize(6 + 6 + 2);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        EmotionModel resumed = saving(settings(4, 7), true).train(TRAINING, VALIDATION);
        assertThat(withoutTimes(resumed)).isEqualTo(withoutTimes(unbroken));
        assertThat(resumed.weights()).isEqualTo(unbroken.weights());
    }

    @Test
    void aStoppedTrainingCanBeFinishedWithTheEpochsItHasAndGoOnLater() {
        EmotionTrainer stopped = savingBuilder(settings(4, 7), false)
                .listener(onBatch(3, 2, () -> {
                    throw new IllegalStateException("stopped");
                }))
                .build();
        assertThatThrownBy(() -> stopped.train(TRAINING, VALIDATION)).hasMessage("stopped");
        EmotionModel finished =
                savingBuilder(settings(4, 7), false).finish(true).build().train(TRAINING, VALIDATION);
        assertThat(finished.provenance().history().size()).isEqualTo(2);
        assertThat(finished.provenance().settings().epochs()).isEqualTo(4);
        assertThat(finished.weights()).isNotEmpty();
        EmotionModel resumed = saving(settings(4, 7), true).train(TRAINING, VALIDATION);
        assertThat(resumed.provenance().history().size()).isEqualTo(4);
    }

    @Test
    void thereMustBeATrainingToFinish() {
        EmotionTrainer trainer =
                savingBuilder(settings(1, 7), false).finish(true).build();
        assertThatThrownBy(() -> trainer.train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("checkpoint.zip");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder(settings(1, 7)).finish(true).build())
                .withMessageContaining("checkpoints");
    }

    @Test
    void anInterruptedTrainingEndsSoonKeepsTheInterruptionAndResumedItEndsLikeAnUnbrokenOne() {
        EmotionModel unbroken = trainer(settings(3, 7)).train(TRAINING, VALIDATION);
        EmotionTrainer interrupted = savingBuilder(settings(3, 7), false)
                .listener(onBatch(2, 3, Thread.currentThread()::interrupt))
                .build();
        assertThatThrownBy(() -> interrupted.train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingCancelledException.class)
                .hasMessageContaining("interrupted after 1 finished epochs: resume it from ");
        assertThat(Thread.interrupted()).isTrue();
        EmotionModel resumed = saving(settings(3, 7), true).train(TRAINING, VALIDATION);
        assertThat(withoutTimes(resumed)).isEqualTo(withoutTimes(unbroken));
        assertThat(resumed.weights()).isEqualTo(unbroken.weights());
    }

    @Test
    void aTrainingInterruptedInItsLastBatchStopsBeforeItIsSaved() {
        EmotionTrainer interrupted = savingBuilder(settings(1, 7), false)
                .listener(onBatch(1, 6, Thread.currentThread()::interrupt))
                .build();
        assertThatThrownBy(() -> interrupted.train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingCancelledException.class)
                .hasMessageContaining("there is no checkpoint yet");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTrainerCancelledBeforeItBeginsDoesNotTrain() {
        EmotionTrainer trainer = trainer(settings(1, 7));
        trainer.cancel();
        assertThatThrownBy(() -> trainer.train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingCancelledException.class)
                .hasMessageContaining("after 0 finished epochs: without checkpoints it cannot be resumed");
    }

    @Test
    void resumingNeedsAFolderOfCheckpoints() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder(settings(1, 7)).resume(true).build())
                .withMessageContaining("checkpoints");
    }

    @Test
    void aSmallFolderOfPicturesTrainsInSmallerBatches() {
        Dataset few = new Dataset(SmallModels.LABELS, TRAINING.faces().subList(0, 5));
        EmotionModel model = trainer(settings(1, 7)).train(few, VALIDATION);
        assertThat(model.provenance().settings().batchSize()).isEqualTo(5);
    }

    @Test
    void theCallersThreadIsLeftAsItWas() {
        PyTorch.engine();
        boolean gradients = JniUtils.isGradMode();
        int threads = JniUtils.getNumThreads();
        try {
            JniUtils.setGradMode(true);
            trainer(settings(1, 7)).train(TRAINING, VALIDATION);
            assertThat(JniUtils.isGradMode()).isTrue();
            assertThat(JniUtils.getNumThreads()).isEqualTo(threads);
        } finally {
            JniUtils.setGradMode(gradients);
        }
    }

    @Test
    void aFinishedTrainingResumedGivesItsModelAgain() {
        EmotionModel first = saving(settings(2, 7), false).train(TRAINING, VALIDATION);
        EmotionModel again = saving(settings(2, 7), true).train(TRAINING, VALIDATION);
        assertThat(again.weights()).isEqualTo(first.weights());
    }

    @Test
    void aCheckpointIsNeverOverwrittenByAnotherTraining() {
        saving(settings(1, 7), false).train(TRAINING, VALIDATION);
        assertThatThrownBy(() -> saving(settings(1, 7), false).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("resume it");
        assertThatThrownBy(() -> saving(settings(1, 8), true).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("another training: seed was 7, now it is 8. Give");
        assertThatThrownBy(() -> saving(settings(1, 7), true).train(VALIDATION, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("training split");
        Dataset reordered = new Dataset(SmallModels.REVERSED_LABELS, TRAINING.faces());
        assertThatThrownBy(() -> saving(settings(1, 7), true)
                        .train(reordered, new Dataset(SmallModels.REVERSED_LABELS, VALIDATION.faces())))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("labels was [happiness, sadness, boredom]");
    }

    @Test
    void onlyOneTrainingRunsAtATime() {
        EmotionTrainer another = trainer(settings(1, 7));
        EmotionTrainer first = builder(settings(1, 7))
                .listener(onBatch(1, 1, () -> another.train(TRAINING, VALIDATION)))
                .build();
        assertThatThrownBy(() -> first.train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("another training is running");
        assertThat(another.train(TRAINING, VALIDATION).weights()).isNotEmpty();
    }

    /** What is validated is what will be used, whatever learning computes with. */
    @Test
    void validationIsInSinglePrecisionEvenWhereLearningIsNot() {
        TrainingSettings settings = settings(2, 7).toBuilder()
                .precision(TrainingPrecision.BFLOAT16)
                .emaDecay(0)
                .build();
        EmotionModel model = trainer(settings).train(TRAINING, VALIDATION);
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model.with(TemperatureScaling.NONE))) {
            assertThat(Evaluation.of(classifier, VALIDATION, 16).negativeLogLikelihood())
                    .isCloseTo(best(model).validationLoss(), within(1e-5));
        }
    }

    @Test
    void aDamagedCheckpointIsAnErrorThatNamesIt() throws IOException {
        saving(settings(1, 7), false).train(TRAINING, VALIDATION);
        Path file = folder.resolve("checkpoint.zip");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> saving(settings(1, 7), true).train(TRAINING, VALIDATION))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("checkpoint.zip");
    }

    @Test
    void patienceEndsATrainingThatNoLongerGetsBetter() {
        TrainingSettings still = settings(9, 7).toBuilder()
                .learningRate(1e-12)
                .emaDecay(0)
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
    void itLearnsInBfloat16() {
        TrainingSettings settings =
                settings(4, 7).toBuilder().precision(TrainingPrecision.BFLOAT16).build();
        EmotionModel model = trainer(settings).train(TRAINING, VALIDATION);
        assertThat(best(model).validationAccuracy()).isGreaterThan(0.9);
        assertThat(model.weights())
                .isNotEqualTo(
                        trainer(settings(4, 7)).train(TRAINING, VALIDATION).weights());
    }

    /** In one long epoch, since the first of several equally good ones would be kept. */
    @Test
    void itLearnsLabelsAndVotesAtOnceAndGivesAModelOfEach() {
        TrainingSettings settings = settings(1, 7).toBuilder()
                .supervision(Supervision.LABELS_AND_VOTES)
                .build();
        Dataset many = SmallModels.data(1500, Split.TRAINING, 1);
        TrainedModels models = trainer(settings).trainAll(voted(many), voted(VALIDATION));
        assertThat(models.model().labels()).isEqualTo(SmallModels.LABELS);
        assertThat(models.model().network()).isEqualTo(SmallModels.network());
        assertThat(best(models.model()).validationAccuracy()).isGreaterThan(0.9);
        EmotionModel votes = models.votes().orElseThrow();
        assertThat(votes.labels()).isEqualTo(Emotion.FERPLUS);
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(votes)) {
            Evaluation evaluation = Evaluation.of(classifier, FerPlus.majority(voted(VALIDATION)), 16);
            assertThat(evaluation.metrics().accuracy()).isGreaterThan(0.9);
        }
    }

    @Test
    void itLearnsFromVotesAlone() {
        TrainingSettings settings =
                settings(15, 7).toBuilder().supervision(Supervision.VOTES).build();
        EmotionModel model = EmotionTrainer.builder(SmallModels.network().withOutputs(8))
                .settings(settings)
                .build()
                .train(FerPlus.voted(voted(TRAINING)), FerPlus.majority(voted(VALIDATION)));
        assertThat(best(model).validationAccuracy()).isGreaterThan(0.9);
    }

    @Test
    void votesAreNeededToLearnFromThem() {
        TrainingSettings settings = settings(1, 7).toBuilder()
                .supervision(Supervision.LABELS_AND_VOTES)
                .build();
        assertThatThrownBy(() -> trainer(settings).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no face has votes");
    }

    /** The accuracy of all epochs is the same here, so that the first is the best. */
    @Test
    void theLastEpochIsKeptWhereItIsAskedForAlsoOfATrainingThatHasEnded() {
        TrainingSettings idle =
                settings(3, 7).toBuilder().learningRate(1e-9).emaDecay(0.5).build();
        EmotionModel best = builder(idle).checkpoints(folder).build().train(TRAINING, VALIDATION);
        assertThat(best.provenance().bestEpoch()).isEqualTo(1);
        EmotionModel last = builder(idle)
                .checkpoints(folder)
                .resume(true)
                .keep(KeptEpoch.LAST)
                .build()
                .train(TRAINING, VALIDATION);
        assertThat(last.provenance().bestEpoch()).isEqualTo(3);
        assertThat(last.weights()).isNotEqualTo(best.weights());
        assertThat(last.weights())
                .isEqualTo(builder(idle)
                        .keep(KeptEpoch.LAST)
                        .build()
                        .train(TRAINING, VALIDATION)
                        .weights());
    }

    @Test
    void aTrainedModelIsABetterBeginningThanNone() {
        EmotionModel trained = trainer(settings(4, 7)).train(TRAINING, VALIDATION);
        TrainingSettings brief =
                settings(1, 9).toBuilder().learningRate(1e-6).emaDecay(0).build();
        EmotionModel tuned = builder(brief).startFrom(trained).build().train(TRAINING, VALIDATION);
        assertThat(best(tuned).validationAccuracy()).isGreaterThan(0.9);
        assertThat(tuned.standardization()).isEqualTo(trained.standardization());
        assertThat(tuned.provenance().startedFrom()).matches("[0-9a-f]{64}");
        assertThat(trained.provenance().startedFrom()).isEmpty();
    }

    /** At a rate that learns nothing, what is known at the end was known at the beginning. */
    @Test
    void bothModelsOfATrainingAreABeginningThatKeepsTheOutputsOfBoth() {
        TrainingSettings both = settings(1, 7).toBuilder()
                .supervision(Supervision.LABELS_AND_VOTES)
                .build();
        Dataset many = voted(SmallModels.data(1500, Split.TRAINING, 1));
        TrainedModels trained = trainer(both).trainAll(many, voted(VALIDATION));
        TrainingSettings idle =
                both.toBuilder().learningRate(1e-9).weightDecay(0).emaDecay(0).build();
        TrainedModels kept = builder(idle).startFrom(trained).build().trainAll(voted(TRAINING), voted(VALIDATION));
        assertThat(best(kept.model()).validationAccuracy()).isGreaterThan(0.9);
        try (DjlEmotionClassifier classifier =
                DjlEmotionClassifier.of(kept.votes().orElseThrow())) {
            Evaluation evaluation = Evaluation.of(classifier, FerPlus.majority(voted(VALIDATION)), 16);
            assertThat(evaluation.metrics().accuracy()).isGreaterThan(0.9);
        }
        EmotionModel other = trainer(settings(1, 9)).train(TRAINING, VALIDATION);
        assertThatThrownBy(() -> builder(idle).startFrom(new TrainedModels(other, trained.votes())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not share their layers");
    }

    @Test
    void aModelOfOtherLabelsIsABeginningToo() {
        EmotionModel trained = trainer(settings(4, 7)).train(TRAINING, VALIDATION);
        Dataset two = twoLabels(TRAINING);
        EmotionModel tuned = EmotionTrainer.builder(SmallModels.network().withOutputs(2))
                .settings(settings(3, 7))
                .startFrom(trained)
                .build()
                .train(two, twoLabels(VALIDATION));
        assertThat(tuned.labels()).isEqualTo(two.labels());
        assertThat(best(tuned).validationAccuracy()).isGreaterThan(0.9);
    }

    @Test
    void aNetworkLearnsFromTeachersWhatTheLabelsDoNotTell() {
        EmotionModel teacher = trainer(settings(4, 7)).train(TRAINING, VALIDATION);
        Dataset mislabelled = mislabelled();
        TrainingSettings taught = taught();
        EmotionModel student =
                builder(taught).teachers(List.of(teacher)).build().train(mislabelled, VALIDATION);
        assertThat(best(student).validationAccuracy()).isGreaterThan(0.9);
        assertThat(student.provenance().teachers()).containsExactly(TensorGroup.sha256(teacher.weights()));
        assertThat(student.provenance().labelShares()).hasSize(3);
        assertThat(student.provenance().labelShares().get(0)).isBetween(0.3, 0.6);
    }

    @Test
    void theAnswersOfTeachersAreKeptBesideTheCheckpointAndTheTrainingGoesOnWithThem() throws IOException {
        EmotionModel teacher = trainer(settings(2, 7)).train(TRAINING, VALIDATION);
        TrainingSettings taught = settings(2, 9).toBuilder().distillation(0.5).build();
        EmotionModel whole = builder(taught).teachers(List.of(teacher)).build().train(TRAINING, VALIDATION);
        EmotionTrainer breaking = savingBuilder(taught, false)
                .teachers(List.of(teacher))
                .listener(onBatch(2, 1, () -> {
                    throw new IllegalStateException("broken off");
                }))
                .build();
        assertThatThrownBy(() -> breaking.train(TRAINING, VALIDATION)).hasMessage("broken off");
        Path answers = folder.resolve("answers.zip");
        byte[] kept = Files.readAllBytes(answers);
        EmotionModel resumed =
                savingBuilder(taught, true).teachers(List.of(teacher)).build().train(TRAINING, VALIDATION);
        assertThat(resumed.weights()).isEqualTo(whole.weights());
        assertThat(Files.readAllBytes(answers)).isEqualTo(kept);
        EmotionModel other = trainer(settings(2, 11)).train(TRAINING, VALIDATION);
        assertThatThrownBy(() -> savingBuilder(taught, true)
                        .teachers(List.of(other))
                        .build()
                        .train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("SHA-256 of the teachers' weights was");
    }

    @Test
    void teachersAndTheirShareNeedEachOther() {
        EmotionModel teacher = trainer(settings(1, 7)).train(TRAINING, VALIDATION);
        assertThatThrownBy(() -> builder(settings(1, 7))
                        .teachers(List.of(teacher))
                        .build()
                        .train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("there are teachers, but");
        TrainingSettings taught = settings(1, 7).toBuilder().distillation(0.5).build();
        assertThatThrownBy(() -> trainer(taught).train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("there are no teachers");
        Dataset two = twoLabels(TRAINING);
        assertThatThrownBy(() -> EmotionTrainer.builder(SmallModels.network().withOutputs(2))
                        .settings(taught)
                        .teachers(List.of(teacher))
                        .build()
                        .train(two, twoLabels(VALIDATION)))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("a teacher has the labels");
    }

    @Test
    void whatIsHeldOutIsNotLearntAndAllThatIsSaidOfTheFacesIsOfTheOthers() {
        HeldOut part = new HeldOut(1, 3);
        TrainingSettings settings = settings(1, 7).toBuilder().heldOut(part).build();
        Dataset learnt = new Dataset(
                TRAINING.labels(),
                TRAINING.faces().stream()
                        .filter(face -> !part.holds(face.face()))
                        .toList());
        EmotionModel model = trainer(settings).train(TRAINING, VALIDATION);
        assertThat(model.provenance().trainingFaces()).isEqualTo(learnt.size()).isBetween(40, 80);
        assertThat(model.provenance().trainingSha256()).isEqualTo(learnt.sha256());
        assertThat(model.provenance().settings()).isEqualTo(settings);
        EmotionModel same = trainer(settings(1, 7)).train(learnt, VALIDATION);
        assertThat(model.weights()).isEqualTo(same.weights());
        assertThat(model.standardization()).isEqualTo(same.standardization());
        assertThat(model.provenance().labelShares()).isEqualTo(same.provenance().labelShares());
    }

    @Test
    void aPartThatHoldsAllFacesLeavesNothingToLearn() {
        LabelledFace face = TRAINING.faces().get(0);
        HeldOut part = new HeldOut(1, 2).holds(face.face()) ? new HeldOut(1, 2) : new HeldOut(2, 2);
        Dataset repeated = new Dataset(TRAINING.labels(), List.of(face, face, face));
        EmotionTrainer trainer =
                trainer(settings(1, 7).toBuilder().heldOut(part).build());
        assertThatThrownBy(() -> trainer.train(repeated, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessage("the training split is too small to learn from: 0 faces are not in the part " + part
                        + " that is held out, but at least 2 are needed");
    }

    @Test
    void teachersOfAllPartsTeachTogetherAndOneAloneDoesNot() {
        List<EmotionModel> teachers = List.of(
                trainer(settings(6, 7).toBuilder().heldOut(new HeldOut(1, 2)).build())
                        .train(TRAINING, VALIDATION),
                trainer(settings(6, 8).toBuilder().heldOut(new HeldOut(2, 2)).build())
                        .train(TRAINING, VALIDATION));
        TrainingSettings taught = taught();
        Dataset mislabelled = mislabelled();
        EmotionModel student = builder(taught).teachers(teachers).build().train(mislabelled, VALIDATION);
        assertThat(best(student).validationAccuracy()).isGreaterThan(0.9);
        assertThat(student.provenance().trainingFaces()).isEqualTo(TRAINING.size());
        EmotionTrainer alone = builder(taught).teachers(teachers.subList(0, 1)).build();
        assertThatThrownBy(() -> alone.train(mislabelled, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("(1/2): name the teachers that held out the other parts too");
    }

    /** Its answer is the geometric mean of the two. */
    @Test
    void theTwoModelsOfLabelsAndVotesMixIntoOne() {
        TrainingSettings both = settings(4, 7).toBuilder()
                .supervision(Supervision.LABELS_AND_VOTES)
                .build();
        TrainedModels models = EmotionTrainer.builder(SmallModels.network().withOutputs(7))
                .settings(both)
                .build()
                .trainAll(ofFer2013(voted(TRAINING)), ofFer2013(voted(VALIDATION)));
        EmotionModel labels = models.model().with(TemperatureScaling.NONE);
        EmotionModel votes = models.votes().orElseThrow().with(TemperatureScaling.NONE);
        EmotionModel mixed = MixedHeads.of(labels, votes, 0.3);
        assertThat(mixed.provenance().votesShare()).isEqualTo(0.3);
        EmotionModel more = MixedHeads.of(mixed, votes, 0.5);
        assertThat(more.provenance().votesShare()).isEqualTo(0.65);
        assertThat(mixed.provenance().labelShares().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        List<FaceImage> images =
                VALIDATION.faces().stream().map(LabelledFace::face).toList();
        try (EmotionClassifier expected = EmotionClassifiers.averaging(
                        List.of(DjlEmotionClassifier.of(labels), DjlEmotionClassifier.of(votes)), 0.7, 0.3);
                EmotionClassifier actual = DjlEmotionClassifier.of(mixed)) {
            List<EmotionScores> answers = actual.classify(images);
            List<EmotionScores> means = expected.classify(images);
            for (int i = 0; i < answers.size(); i++) {
                for (Emotion label : Emotion.FER2013) {
                    assertThat(answers.get(i).of(label)).isCloseTo(means.get(i).of(label), within(1e-4f));
                }
            }
        }
        EmotionModel other = trainer(settings(1, 7)).train(TRAINING, VALIDATION);
        assertThatThrownBy(() -> MixedHeads.of(labels, other, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lack some of");
        EmotionModel elsewhere = new EmotionModel(
                votes.network(), votes.labels(), new Standardization(1, 2), votes.provenance(), votes.weights());
        assertThatThrownBy(() -> MixedHeads.of(labels, elsewhere, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not share their layers");
        assertThatThrownBy(() -> MixedHeads.of(labels, votes, 1.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("votesShare");
    }

    /** The same faces with labels of FER2013. */
    private static Dataset ofFer2013(Dataset faces) {
        return new Dataset(
                Emotion.FER2013,
                faces.faces().stream()
                        .map(face -> new LabelledFace(
                                face.face(),
                                Emotion.FER2013.get(faces.labels().indexOf(face.emotion())),
                                face.split(),
                                face.votes()))
                        .toList());
    }

    /** On noise, all that can be learnt is how often each label comes. */
    @Test
    void aRareLabelIsThoughtLessRareWithLogitAdjustmentOrBalancedSampling() {
        Emotion rare = SmallModels.LABELS.get(0);
        SplittableRandom random = new SplittableRandom(5);
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[FaceImage.PIXELS];
            random.nextBytes(noise);
            Emotion label = i % 20 == 0 ? rare : SmallModels.LABELS.get(1 + i % 2);
            faces.add(new LabelledFace(FaceImage.of(noise), label, Split.TRAINING));
        }
        Dataset uneven = new Dataset(SmallModels.LABELS, faces);
        TrainingSettings plain =
                settings(1, 7).toBuilder().classWeights(false).labelSmoothing(0).build();
        assertThat(meanProbability(rare, plain, uneven)).isBetween(0.0, 0.2);
        assertThat(meanProbability(rare, plain.toBuilder().logitAdjustment(1).build(), uneven))
                .isGreaterThan(0.2);
        assertThat(meanProbability(
                        rare, plain.toBuilder().sampling(Sampling.BALANCED).build(), uneven))
                .isGreaterThan(0.2);
    }

    private static double meanProbability(Emotion label, TrainingSettings settings, Dataset data) {
        EmotionModel calibrated = trainer(settings).train(data, VALIDATION);
        // The validation faces are no noise, so a temperature that suits them does not suit these.
        EmotionModel model = calibrated.with(TemperatureScaling.NONE);
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model)) {
            return classifier
                    .classify(data.faces().stream().map(LabelledFace::face).toList())
                    .stream()
                    .mapToDouble(scores -> scores.of(label))
                    .average()
                    .orElseThrow();
        }
    }

    /** Ten people agree on each face, in words of FER+. */
    private static Dataset voted(Dataset data) {
        Map<Emotion, Emotion> words = Map.of(
                SmallModels.LABELS.get(0), Emotion.HAPPINESS,
                SmallModels.LABELS.get(1), Emotion.SADNESS,
                SmallModels.LABELS.get(2), Emotion.CONTEMPT);
        return new Dataset(
                data.labels(),
                data.faces().stream()
                        .map(face -> face.with(
                                new EmotionVotes(Map.of(requireNonNull(words.get(face.emotion())), 10), 0, 0)))
                        .toList());
    }

    /** The faces to learn from, all with the first label: it tells nothing of them. */
    private static Dataset mislabelled() {
        return new Dataset(
                TRAINING.labels(),
                TRAINING.faces().stream()
                        .map(face ->
                                new LabelledFace(face.face(), TRAINING.labels().get(0), Split.TRAINING))
                        .toList());
    }

    /** Of a training that learns from teachers above all. */
    private static TrainingSettings taught() {
        return settings(8, 9).toBuilder()
                .classWeights(false)
                .labelSmoothing(0)
                .distillation(0.9)
                .build();
    }

    private static Dataset twoLabels(Dataset data) {
        List<Emotion> two = SmallModels.LABELS.subList(0, 2);
        return new Dataset(
                two,
                data.faces().stream()
                        .filter(face -> two.contains(face.emotion()))
                        .toList());
    }

    @Test
    void dataThatDoesNotFitIsAnError() {
        Dataset few = new Dataset(SmallModels.LABELS, TRAINING.faces().subList(0, 1));
        Dataset none = new Dataset(SmallModels.LABELS, List.<LabelledFace>of());
        assertThatThrownBy(() -> trainer(settings(1, 7)).train(few, VALIDATION))
                .hasMessageContaining("1 faces, but at least 2 are needed");
        assertThatThrownBy(() -> trainer(settings(1, 7)).train(TRAINING, none)).hasMessageContaining("is empty");
        assertThatThrownBy(() ->
                        EmotionTrainer.builder(Topologies.baseline(7)).build().train(TRAINING, VALIDATION))
                .isInstanceOf(TrainingException.class)
                .hasMessage("network baseline has 7 outputs, the data 3 labels");
    }

    private static EmotionTrainer trainer(TrainingSettings settings) {
        return builder(settings).build();
    }

    private static EmotionTrainer.Builder builder(TrainingSettings settings) {
        return EmotionTrainer.builder(SmallModels.network()).settings(settings);
    }

    private EmotionTrainer saving(TrainingSettings settings, boolean resume) {
        return savingBuilder(settings, resume).build();
    }

    private EmotionTrainer.Builder savingBuilder(TrainingSettings settings, boolean resume) {
        return builder(settings).checkpoints(folder).resume(resume);
    }

    private static TrainingListener onBatch(int whichEpoch, int whichBatch, Runnable action) {
        return new TrainingListener() {
            @Override
            public void batchDone(int epoch, int batch, double loss) {
                if (epoch == whichEpoch && batch == whichBatch) {
                    action.run();
                }
            }
        };
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
