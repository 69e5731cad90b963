package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.EmotionVotes;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.training.Sampling;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final LabelledFace PLAIN =
            new LabelledFace(FaceImage.of(new byte[FaceImage.PIXELS]), Emotion.SADNESS, Split.TRAINING);
    private static final LabelledFace VOTED =
            PLAIN.with(new EmotionVotes(Map.of(Emotion.NEUTRAL, 3, Emotion.HAPPINESS, 6), 1, 0));

    @Test
    void smoothingSpreadsItsShareOverAllLabelsAndWeightsScaleTheRow() {
        assertThat(finished(0.2, 1, 0, 0, 0)).containsExactly(0.85f, 0.05f, 0.05f, 0.05f);
        assertThat(finished(0.2, 0, 1, 0, 0)).containsExactly(0.1f, 1.7f, 0.1f, 0.1f);
    }

    @Test
    void sharesOfVotesAreSmoothedAndWeightedLikeLabels() {
        assertThat(finished(0, 0.5f, 0.5f, 0, 0)).containsExactly(0.75f, 0.75f, 0, 0);
        assertThat(finished(0.2, 0.5f, 0.5f, 0, 0)).containsExactly(0.675f, 0.675f, 0.075f, 0.075f);
    }

    private static float[] finished(double smoothing, float... shares) {
        Targets.finish(shares, 0, shares.length, new double[] {1, 2, 0.5, 0.5}, smoothing);
        return shares;
    }

    /** It was silently left out for faces with votes. */
    @Test
    void smoothingReachesFacesWithVotes() {
        TrainingSettings settings = TrainingSettings.builder()
                .labelSmoothing(0.4)
                .supervision(Supervision.LABELS_AND_VOTES)
                .build();
        Targets targets =
                Targets.of(new Dataset(Emotion.FER2013, List.of(PLAIN, VOTED)), settings, TeacherAnswers.NONE);
        float[] voted = row(targets, 1);
        assertThat(voted[7]).as("neutral votes").isCloseTo(0.6f * 3 / 9 + 0.05f, within(1e-6f));
        assertThat(voted[9]).as("no votes for surprise").isCloseTo(0.05f, within(1e-6f));
        assertThat(Arrays.copyOfRange(row(targets, 0), 7, 15))
                .as("no votes at all")
                .containsOnly(0);
    }

    /** Weights with the mean 1 over the labels made the loss, and with it SGD's step, half as large. */
    @Test
    void classWeightsHaveTheMeanOneOverTheFacesOfEachGroup() {
        LabelledFace happy = new LabelledFace(PLAIN.face(), Emotion.HAPPINESS, Split.TRAINING);
        TrainingSettings settings = TrainingSettings.builder()
                .classWeights(true)
                .supervision(Supervision.LABELS_AND_VOTES)
                .build();
        List<LabelledFace> faces = List.of(VOTED, VOTED, VOTED, PLAIN, PLAIN, happy);
        Targets targets = Targets.of(new Dataset(Emotion.FER2013, faces), settings, TeacherAnswers.NONE);
        double labels = 0;
        double votes = 0;
        for (int face = 0; face < faces.size(); face++) {
            float[] row = row(targets, face);
            for (int output = 0; output < row.length; output++) {
                labels += output < 7 ? row[output] : 0;
                votes += output < 7 ? 0 : row[output];
            }
        }
        assertThat(labels).as("six faces").isCloseTo(6, within(1e-5));
        assertThat(votes).as("three faces with votes").isCloseTo(3, within(1e-5));
    }

    @Test
    void classWeightsCorrectWhatSamplingLeaves() {
        LabelledFace happy = new LabelledFace(PLAIN.face(), Emotion.HAPPINESS, Split.TRAINING);
        Dataset uneven = new Dataset(
                List.of(Emotion.HAPPINESS, Emotion.SADNESS), List.of(PLAIN, PLAIN, PLAIN, PLAIN, happy, PLAIN));
        TrainingSettings balanced = TrainingSettings.builder()
                .labelSmoothing(0)
                .sampling(Sampling.BALANCED)
                .classWeights(true)
                .build();
        Targets targets = Targets.of(uneven, balanced, TeacherAnswers.NONE);
        assertThat(row(targets, 0)).containsExactly(0, 1);
        assertThat(row(targets, 4)).containsExactly(1, 0);
    }

    @Test
    void votesReplaceTheLabelWhereThereAreAny() {
        Targets targets = targets(Emotion.FERPLUS, Supervision.VOTES, 0);
        assertThat(row(targets, 0)).containsExactly(0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(row(targets, 1)).containsExactly(3 / 9f, 6 / 9f, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void bothStandSideBySideAndAFaceWithoutVotesTeachesNothingOfThem() {
        Targets targets = targets(Emotion.FER2013, Supervision.LABELS_AND_VOTES, 0);
        assertThat(targets.heads()).isEqualTo(new Heads(List.of(7, 8)));
        assertThat(row(targets, 0)).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(row(targets, 1)).containsExactly(0, 0, 0, 0, 1, 0, 0, 3 / 9f, 6 / 9f, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void theAdjustmentIsTheLogarithmOfEachLabelsShareWithinItsGroup() {
        float[] none = targets(Emotion.FER2013, Supervision.LABELS, 0).adjustment();
        assertThat(none).containsOnly(0);
        float[] adjustment =
                targets(Emotion.FER2013, Supervision.LABELS_AND_VOTES, 0.5).adjustment();
        assertThat(adjustment[4]).as("all faces are sad").isZero();
        assertThat(adjustment[7]).as("neutral votes").isCloseTo((float) (0.5 * Math.log(1 / 3.0)), within(1e-6f));
        assertThat(adjustment[8]).as("happy votes").isCloseTo((float) (0.5 * Math.log(2 / 3.0)), within(1e-6f));
    }

    /** Balanced sampling has done what an adjustment would do: the labels are equally frequent in what is learnt. */
    @Test
    void theAdjustmentCountsFacesAsOftenAsTheyAreShown() {
        LabelledFace happy = new LabelledFace(PLAIN.face(), Emotion.HAPPINESS, Split.TRAINING);
        Dataset uneven = new Dataset(
                List.of(Emotion.HAPPINESS, Emotion.SADNESS), List.of(PLAIN, PLAIN, PLAIN, PLAIN, happy, PLAIN));
        TrainingSettings balanced = TrainingSettings.DEFAULT.toBuilder()
                .labelSmoothing(0)
                .sampling(Sampling.BALANCED)
                .logitAdjustment(1)
                .build();
        float[] adjustment = Targets.of(uneven, balanced, TeacherAnswers.NONE).adjustment();
        assertThat(adjustment[0]).isCloseTo((float) Math.log(0.5), within(1e-6f));
        assertThat(adjustment[1]).isCloseTo((float) Math.log(0.5), within(1e-6f));
    }

    /** Someone may learn from training and validation faces together. */
    @Test
    void weightsCountAllFacesThatAreLearntFrom() {
        LabelledFace happy = new LabelledFace(PLAIN.face(), Emotion.HAPPINESS, Split.VALIDATION);
        Dataset both = new Dataset(List.of(Emotion.HAPPINESS, Emotion.SADNESS), List.of(PLAIN, PLAIN, PLAIN, happy));
        TrainingSettings weighted = TrainingSettings.DEFAULT.toBuilder()
                .labelSmoothing(0)
                .classWeights(true)
                .build();
        Targets targets = Targets.of(both, weighted, TeacherAnswers.NONE);
        assertThat(row(targets, 0)).containsExactly(0, 4 / 6f);
        assertThat(row(targets, 3)).containsExactly(2, 0);
    }

    @Test
    void theAnswersOfTeachersReplaceTheirShareAndAreAllThatAFaceWithoutVotesTeachesOfThem() {
        Tensor labels = new Tensor("0", new long[] {2, 7}, repeated(2, 0.1f, 0.1f, 0.2f, 0.1f, 0.3f, 0.1f, 0.1f));
        Tensor votes = new Tensor("1", new long[] {2, 8}, repeated(2, 0.5f, 0.5f, 0, 0, 0, 0, 0, 0));
        TrainingSettings settings = TrainingSettings.builder()
                .labelSmoothing(0)
                .supervision(Supervision.LABELS_AND_VOTES)
                .distillation(0.4)
                .build();
        Targets targets = Targets.of(
                new Dataset(Emotion.FER2013, List.of(PLAIN, VOTED)),
                settings,
                new TeacherAnswers(List.of(labels, votes)));
        assertThat(row(targets, 0)[4]).as("sadness").isCloseTo(0.6f + 0.4f * 0.3f, within(1e-6f));
        assertThat(row(targets, 0)[0]).as("another label").isCloseTo(0.04f, within(1e-6f));
        assertThat(row(targets, 0)[7]).as("neutral, without votes").isCloseTo(0.2f, within(1e-6f));
        assertThat(row(targets, 1)[7]).as("neutral, with votes").isCloseTo(0.6f * 3 / 9 + 0.2f, within(1e-6f));
    }

    @Test
    void whatIsExpectedAreTheSharesOfWhatIsTaughtLessWhatTheAdjustmentTakesOff() {
        LabelledFace happy = new LabelledFace(PLAIN.face(), Emotion.HAPPINESS, Split.TRAINING);
        Dataset uneven =
                new Dataset(List.of(Emotion.HAPPINESS, Emotion.SADNESS), List.of(PLAIN, PLAIN, PLAIN, PLAIN, happy));
        TrainingSettings plain = TrainingSettings.builder().labelSmoothing(0).build();
        assertThat(Targets.of(uneven, plain, TeacherAnswers.NONE).expected(0)).containsExactly(0.2, 0.8);
        TrainingSettings adjusted = plain.toBuilder().logitAdjustment(0.5).build();
        List<Double> expected =
                Targets.of(uneven, adjusted, TeacherAnswers.NONE).expected(0);
        assertThat(expected.get(0)).as("1 to 2").isCloseTo(1 / 3.0, within(1e-6));
    }

    private static float[] repeated(int times, float... row) {
        float[] rows = new float[times * row.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row[i % row.length];
        }
        return rows;
    }

    private static Targets targets(List<Emotion> labels, Supervision supervision, double logitAdjustment) {
        TrainingSettings settings = TrainingSettings.DEFAULT.toBuilder()
                .labelSmoothing(0)
                .supervision(supervision)
                .logitAdjustment(logitAdjustment)
                .build();
        return Targets.of(new Dataset(labels, List.of(PLAIN, VOTED)), settings, TeacherAnswers.NONE);
    }

    private static float[] row(Targets targets, int example) {
        float[] row = new float[targets.heads().width()];
        targets.copy(example, row, 0);
        return row;
    }
}
