package io.github.fer4j.model.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of all epochs of a training so far. Immutable and thread-safe.
 *
 * @param epochs one record for each epoch, in order
 */
public record TrainingHistory(List<EpochRecord> epochs) {

    /** No epoch yet. */
    public static final TrainingHistory EMPTY = new TrainingHistory(List.of());

    /**
     * A history.
     *
     * @param epochs one record for each epoch, in order
     */
    public TrainingHistory {
        epochs = List.copyOf(Objects.requireNonNull(epochs, "epochs"));
    }

    /**
     * This history with one more epoch.
     *
     * @param epoch the record of the next epoch
     * @return a new history
     */
    public TrainingHistory plus(EpochRecord epoch) {
        List<EpochRecord> longer = new ArrayList<>(epochs);
        longer.add(Objects.requireNonNull(epoch, "epoch"));
        return new TrainingHistory(longer);
    }

    /**
     * The number of finished epochs.
     *
     * @return 0 or more
     */
    public int size() {
        return epochs.size();
    }

    /**
     * An epoch by its number.
     *
     * @param number from 1
     * @return empty if it is not finished
     */
    public Optional<EpochRecord> epoch(int number) {
        return epochs.stream().filter(epoch -> epoch.epoch() == number).findFirst();
    }

    /**
     * The epoch with the highest validation accuracy. If several are equal, it is the first of them.
     *
     * @return empty if no epoch is finished
     */
    public Optional<EpochRecord> best() {
        return epochs.stream()
                .max(Comparator.comparingDouble(EpochRecord::validationAccuracy)
                        .thenComparing(
                                Comparator.comparingInt(EpochRecord::epoch).reversed()));
    }

    /**
     * The number of epochs since the best one.
     *
     * @return 0 if the last epoch is the best, or no epoch is finished
     */
    public int epochsSinceBest() {
        return best().map(best -> size() - best.epoch()).orElse(0);
    }
}
