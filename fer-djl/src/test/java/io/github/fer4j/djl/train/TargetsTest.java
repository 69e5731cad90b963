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
import io.github.fer4j.preprocess.FaceImage;
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
        float[][] targets = Targets.byLabel(new double[] {1, 2, 0.5, 0.5}, 0.2);
        assertThat(targets[0]).containsExactly(0.85f, 0.05f, 0.05f, 0.05f);
        assertThat(targets[1]).containsExactly(0.1f, 1.7f, 0.1f, 0.1f);
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
        float[] adjustment = Targets.of(uneven, balanced).adjustment();
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
        Targets targets = Targets.of(both, weighted);
        assertThat(row(targets, 0)).containsExactly(0, 0.5f);
        assertThat(row(targets, 3)).containsExactly(1.5f, 0);
    }

    private static Targets targets(List<Emotion> labels, Supervision supervision, double logitAdjustment) {
        TrainingSettings settings = TrainingSettings.DEFAULT.toBuilder()
                .labelSmoothing(0)
                .supervision(supervision)
                .logitAdjustment(logitAdjustment)
                .build();
        return Targets.of(new Dataset(labels, List.of(PLAIN, VOTED)), settings);
    }

    private static float[] row(Targets targets, int example) {
        float[] row = new float[targets.heads().width()];
        targets.copy(example, row, 0);
        return row;
    }
}
