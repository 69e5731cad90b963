package io.github.fer4j.model;

import java.util.Arrays;

/**
 * A named array of weights outside the engine, row-major.
 *
 * <p>The array is not copied, to spare memory; it must not be changed once the tensor is made.
 *
 * @param name unique within its model
 * @param shape sizes from the outermost to the innermost
 * @param values as many as the product of the sizes
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of every weight at every access would double a model's memory
public record Tensor(String name, long[] shape, float[] values) {

    /**
     * A tensor.
     *
     * @param name unique within its model
     * @param shape sizes from the outermost to the innermost
     * @param values as many as the product of the sizes
     * @throws IllegalArgumentException if the number of values does not fit the shape
     */
    public Tensor {
        if (sizeOf(shape) != values.length) {
            throw new IllegalArgumentException(
                    "tensor " + name + " of shape " + Arrays.toString(shape) + " cannot hold " + values.length);
        }
    }

    /**
     * The number of values in a shape.
     *
     * @param shape sizes
     * @return their product
     */
    public static long sizeOf(long[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor
                && name.equals(tensor.name)
                && Arrays.equals(shape, tensor.shape)
                && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(shape);
    }
}
