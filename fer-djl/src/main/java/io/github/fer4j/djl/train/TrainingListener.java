package io.github.fer4j.djl.train;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;

/** Is told about the progress of a training. All methods are called on the training thread, which waits for them. */
public interface TrainingListener {

    /** Does nothing. */
    TrainingListener SILENT = new TrainingListener() {};

    /**
     * Called when a training begins or is resumed.
     *
     * @param history the epochs that were finished before; empty for a new training
     * @param epochs the largest number of epochs, those finished before included
     * @param batches the number of batches in each epoch
     */
    default void started(TrainingHistory history, int epochs, int batches) {}

    /**
     * Called after each step.
     *
     * @param epoch the number of the epoch, from 1
     * @param batch the number of the batch in its epoch, from 1
     * @param loss the mean loss of this batch
     */
    default void batchDone(int epoch, int batch, double loss) {}

    /**
     * Called after each epoch, when it is validated and its checkpoint is saved.
     *
     * @param epoch the figures of the epoch
     * @param best whether its validation accuracy is the highest so far
     */
    default void epochDone(EpochRecord epoch, boolean best) {}
}
