package io.github.fer4j.model.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The epochs of a training so far. Immutable.
 *
 * @param epochs in order, from epoch 1
 */
public record TrainingHistory(List<EpochRecord> epochs) {

    /** No epoch yet. */
    public static final TrainingHistory EMPTY = new TrainingHistory(List.of());

    /**
     * A history.
     *
     * @param epochs in order, from epoch 1
     */
    public TrainingHistory {
        epochs = List.copyOf(epochs);
    }

    /**
     * This history with one epoch more.
     *
     * @param epoch the next
     * @return a new history
     */
    public TrainingHistory plus(EpochRecord epoch) {
        List<EpochRecord> longer = new ArrayList<>(epochs);
        longer.add(epoch);
        return new TrainingHistory(longer);
    }

    /**
     * The number of epochs done.
     *
     * @return 0 or more
     */
    public int size() {
        return epochs.size();
    }

    /**
     * The epoch of the highest validation accuracy; of equals, the first.
     *
     * @return empty if no epoch is done
     */
    public Optional<EpochRecord> best() {
        return epochs.stream()
                .max(Comparator.comparingDouble(EpochRecord::validationAccuracy)
                        .thenComparing(
                                Comparator.comparingInt(EpochRecord::epoch).reversed()));
    }

    /**
     * How many epochs have passed since the best one.
     *
     * @return 0 if the last is the best, or none is done
     */
    public int epochsSinceBest() {
        return best().map(best -> size() - best.epoch()).orElse(0);
    }
}
