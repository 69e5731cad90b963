package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.Schedule;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import org.junit.jupiter.api.Test;

class LearningRateTest {

    @Test
    void itGrowsLinearlyWhileWarmingUp() {
        LearningRate rate = new LearningRate(settings(Schedule.COSINE));
        assertThat(rate.at(0.5, TrainingHistory.EMPTY)).isCloseTo(0.25, within(1e-12));
        assertThat(rate.at(1, TrainingHistory.EMPTY)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aCosineFallsToHalfMidwayAndToZeroAtTheEnd() {
        LearningRate rate = new LearningRate(settings(Schedule.COSINE));
        assertThat(rate.at(2, TrainingHistory.EMPTY)).isCloseTo(1, within(1e-12));
        assertThat(rate.at(6, TrainingHistory.EMPTY)).isCloseTo(0.5, within(1e-12));
        assertThat(rate.at(10, TrainingHistory.EMPTY)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aPlateauOfFiveEpochsCutsItToAFifth() {
        LearningRate rate = new LearningRate(settings(Schedule.PLATEAU));
        TrainingHistory history = TrainingHistory.EMPTY;
        for (double accuracy : new double[] {0.3, 0.5, 0.4, 0.5, 0.49, 0.2}) {
            history = history.plus(epoch(history.size() + 1, accuracy));
            assertThat(rate.at(5, history)).isCloseTo(1, within(1e-12));
        }
        history = history.plus(epoch(7, 0.5));
        assertThat(rate.at(7, history)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void theBestEpochIsTheFirstOfEquals() {
        TrainingHistory history =
                TrainingHistory.EMPTY.plus(epoch(1, 0.3)).plus(epoch(2, 0.6)).plus(epoch(3, 0.6));
        assertThat(history.best().orElseThrow().epoch()).isEqualTo(2);
        assertThat(history.epochsSinceBest()).isEqualTo(1);
    }

    private static EpochRecord epoch(int number, double accuracy) {
        return new EpochRecord(number, 1, 1, 0.5, 1, accuracy, 1, 1);
    }

    private static TrainingSettings settings(Schedule schedule) {
        return TrainingSettings.DEFAULT.toBuilder()
                .epochs(10)
                .learningRate(1)
                .schedule(schedule)
                .warmupEpochs(2)
                .build();
    }
}
