package io.github.fer4j.djl.detect;

import ai.djl.ndarray.NDArray;

/** How far outputs are from targets. */
@FunctionalInterface
interface Loss {

    /**
     * One number to be made small.
     *
     * @param outputs of a network: batch x outputs
     * @param targets as many for each example as the loss needs
     */
    NDArray of(NDArray outputs, NDArray targets);
}
