package io.github.fer4j.djl.detect;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** The error of each output by itself. */
final class Losses {

    /** How much surely right answers are left out. */
    private static final int FOCUS = 2;

    /** Most places are no face: each counts less. */
    private static final float NO_FACE = 0.5f;

    private Losses() {}

    /** Focal loss (Lin et al., 2017): cross-entropy that hardly counts what is surely right. */
    static NDArray focal(NDArray logits, NDArray targets) {
        NDArray probability = Activation.sigmoid(logits);
        NDArray missed = probability.sub(1).neg();
        NDArray face = missed.pow(FOCUS).mul(Activation.softPlus(logits.neg())).mul(targets);
        NDArray none = probability
                .pow(FOCUS)
                .mul(Activation.softPlus(logits))
                .mul(targets.sub(1).neg())
                .mul(NO_FACE);
        return face.add(none);
    }

    /** Cross-entropy of a yes or no. */
    static NDArray crossEntropy(NDArray logits, NDArray targets) {
        return Activation.softPlus(logits).sub(logits.mul(targets));
    }

    /** Near zero half the square, farther away the absolute value, smoothly (pseudo-Huber). */
    static NDArray smoothAbsolute(NDArray error) {
        return error.square().add(1).sqrt().sub(1);
    }
}
