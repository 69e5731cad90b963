package io.github.fer4j.djl.train;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;

/** Is told how a training goes, on the training thread. */
public interface TrainingListener {

    /** Listens to nothing. */
    TrainingListener SILENT = new TrainingListener() {};

    /**
     * A training begins or goes on.
     *
     * @param history the epochs done before
     * @param epochs how many there will be at most
     * @param batches in each epoch
     */
    default void started(TrainingHistory history, int epochs, int batches) {}

    /**
     * A step is done.
     *
     * @param epoch from 1
     * @param batch from 1
     * @param loss of this batch
     */
    default void batchDone(int epoch, int batch, double loss) {}

    /**
     * An epoch is done, validated and saved.
     *
     * @param epoch its figures
     * @param best whether it has the highest validation accuracy so far
     */
    default void epochDone(EpochRecord epoch, boolean best) {}
}
