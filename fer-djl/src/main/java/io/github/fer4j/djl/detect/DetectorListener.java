package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.DetectorProvenance;

/** Hears how the training of a detector goes on, on the thread that trains. */
public interface DetectorListener {

    /** Hears nothing. */
    DetectorListener NONE = new DetectorListener() {};

    /**
     * A step of learning is done.
     *
     * @param network its name
     * @param step of all steps of this network, from 1
     * @param steps of this network in all rounds
     * @param loss of the step
     */
    default void stepDone(String network, int step, int steps, double loss) {}

    /**
     * A round is done, and its networks are saved.
     *
     * @param round what it came to
     */
    default void roundDone(DetectorProvenance.Round round) {}
}
