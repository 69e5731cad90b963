package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;

/**
 * Products and quotients with single numbers, for computations whose gradient is asked for. PyTorch needs the number once
 * more for the gradient, but only borrows its memory: DJL's own methods free it before, so that now and then, after a garbage
 * collection, gradients are wrong. Here the number lives as long as the owner of the array.
 */
public final class KeptScalars {

    private KeptScalars() {}

    /** The product, a new array of the same owner. */
    public static NDArray mul(NDArray array, float factor) {
        return array.mul(array.getManager().create(factor));
    }

    /** The quotient, a new array of the same owner. */
    public static NDArray div(NDArray array, float divisor) {
        return array.div(array.getManager().create(divisor));
    }
}
