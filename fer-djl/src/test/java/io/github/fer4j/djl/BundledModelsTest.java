package io.github.fer4j.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Fer2013Csv;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.PoolingPosition;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.support.RealFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledModelsTest {

    @Test
    void theyHaveTheTopologiesOfTheStudyAndTheLabelsOfTheirData() {
        assertThat(BundledModels.baseline().network()).isEqualTo(Topologies.baseline(7));
        assertThat(BundledModels.regularized().network()).isEqualTo(wide(7));
        assertThat(BundledModels.ferPlus().network()).isEqualTo(wide(8));
        assertThat(BundledModels.baseline().labels()).isEqualTo(Emotion.FER2013);
        assertThat(BundledModels.general().network()).isEqualTo(Topologies.regularized(7));
        assertThat(BundledModels.general().labels()).isEqualTo(Emotion.FER2013);
        assertThat(BundledModels.regularized().labels()).isEqualTo(Emotion.FER2013);
        assertThat(BundledModels.ferPlus().labels()).isEqualTo(Emotion.FERPLUS);
    }

    private static Network wide(int labels) {
        return Topologies.regularized(
                labels, new int[] {48, 96, 192, 384}, PoolingPosition.AFTER_PAIR, new int[] {256, 128, 64}, 0.05, 0.1);
    }

    @Test
    void theyTellWhatTheyWereTrainedOn() {
        for (String name : BundledModels.NAMES) {
            Provenance provenance = BundledModels.named(name).provenance();
            assertThat(provenance.trainingFaces()).isEqualTo(28709);
            assertThat(provenance.validationFaces()).isEqualTo(3589);
            assertThat(provenance.trainingSha256()).hasSize(64);
            assertThat(provenance.bestEpoch()).as(name).isEqualTo(kept(name, provenance.history()));
        }
    }

    /** Of the training of regularized and ferplus the last epoch was kept, of the others the best. */
    private static int kept(String name, TrainingHistory history) {
        return List.of("regularized", "ferplus").contains(name)
                ? history.size()
                : history.best().orElseThrow().epoch();
    }

    @Test
    void theDefaultTakesTheShareOfTheVotesThatItsCardStates() {
        assertThat(BundledModels.general().provenance().votesShare()).isEqualTo(0.3);
    }

    @Test
    void anUnknownNameIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BundledModels.named("resnet"))
                .withMessage("there is no bundled model resnet, only [general, regularized, ferplus, baseline]");
    }

    @ParameterizedTest
    @CsvSource({"baseline, 0.624", "regularized, 0.727", "general, 0.672"})
    void theyReachTheAccuracyThatTheReadmeStatesOnTheValidationSplit(String name, double least) {
        Dataset data = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")))
                .split(Split.VALIDATION);
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(BundledModels.named(name))) {
            assertThat(Evaluation.of(classifier, data, 64).metrics().accuracy()).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void ferPlusAgreesWithTheMajorityOfVotersAsOftenAsTheReadmeStates() {
        Dataset data = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")));
        Dataset agreed = FerPlus.majority(FerPlus.addVotes(data, RealFiles.fer2013("ferplus-votes.csv")));
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(BundledModels.ferPlus())) {
            assertThat(Evaluation.of(classifier, agreed, 64).metrics().accuracy())
                    .isGreaterThanOrEqualTo(0.889);
        }
    }
}
