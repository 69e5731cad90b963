package io.github.fer4j.djl.detect;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.fer4j.djl.internal.KeptScalars;

/** The error of each output by itself. */
final class Losses {

    /** Most places are no face: each counts less. */
    private static final float NO_FACE = 0.5f;

    private Losses() {}

    /** Focal loss (Lin et al., 2017), its focus being 2: cross-entropy that hardly counts what is surely right. */
    static NDArray focal(NDArray logits, NDArray targets) {
        NDArray probability = Activation.sigmoid(logits);
        NDArray missed = probability.sub(1).neg();
        NDArray face = missed.square().mul(Activation.softPlus(logits.neg())).mul(targets);
        NDArray none = probability
                .square()
                .mul(Activation.softPlus(logits))
                .mul(targets.sub(1).neg());
        return face.add(KeptScalars.mul(none, NO_FACE));
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
