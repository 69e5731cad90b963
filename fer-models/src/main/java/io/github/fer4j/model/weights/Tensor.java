package io.github.fer4j.model.weights;

import java.util.Arrays;
import java.util.Objects;

/**
 * A named array of weights in Java memory, row by row.
 *
 * <p>The arrays are not copied, to save memory: do not change them once the tensor is made.
 *
 * @param name layer number and role, such as {@code "1.weight"}; unique within its model
 * @param shape sizes from the outermost to the innermost
 * @param values as many as the product of the sizes
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of every weight at every access would double a model's memory
public record Tensor(String name, long[] shape, float[] values) {

    /**
     * A tensor.
     *
     * @param name layer number and role, such as {@code "1.weight"}; unique within its model
     * @param shape sizes from the outermost to the innermost
     * @param values as many as the product of the sizes
     * @throws IllegalArgumentException if the number of values does not fit the shape
     */
    public Tensor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(values, "values");
        if (sizeOf(shape) != values.length) {
            throw new IllegalArgumentException(
                    "tensor " + name + " of shape " + Arrays.toString(shape) + " cannot hold " + values.length);
        }
    }

    /**
     * Whether these are weights of a layer.
     *
     * @param layer its number, from 1
     * @return true if the name begins with that number
     */
    public boolean isOfLayer(int layer) {
        return name.startsWith(layer + ".");
    }

    /**
     * The number of values in a shape.
     *
     * @param shape sizes
     * @return their product
     */
    public static long sizeOf(long[] shape) {
        Objects.requireNonNull(shape, "shape");
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
