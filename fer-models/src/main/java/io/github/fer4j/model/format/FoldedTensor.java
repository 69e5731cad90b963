package io.github.fer4j.model.format;

import io.github.fer4j.model.weights.Tensor;

/**
 * One weight of a {@link FoldedNetwork}: stored values, those of each unit multiplied by a factor. The products are
 * computed when they are asked for, since all of them take as much memory as a model. A unit is one index of the outermost
 * size, such as a filter of a convolution. Thread-safe.
 *
 * @param name layer number and role, such as {@code "1.weight"}
 * @param shape sizes from the outermost to the innermost
 * @param stored not to be changed
 * @param factors one for each unit; empty for values that stay as they are
 */
@SuppressWarnings("ArrayRecordComponent") // copies of the weights are what this record avoids
public record FoldedTensor(String name, long[] shape, float[] stored, double... factors) {

    /** The number of units; a scalar is one. */
    public int units() {
        return shape.length == 0 ? 1 : (int) shape[0];
    }

    /** How many values a unit has. */
    public int unitSize() {
        return stored.length / units();
    }

    /** Copies the values of one unit. */
    public void copyTo(float[] target, int offset, int unit) {
        int size = unitSize();
        System.arraycopy(stored, unit * size, target, offset, size);
        if (factors.length > 0) {
            double factor = factors[unit];
            for (int i = offset; i < offset + size; i++) {
                target[i] = (float) (target[i] * factor);
            }
        }
    }

    /** All values at once. */
    public Tensor toTensor() {
        float[] values = new float[stored.length];
        for (int unit = 0; unit < units(); unit++) {
            copyTo(values, unit * unitSize(), unit);
        }
        return new Tensor(name, shape, values);
    }

    /** Whether all values are finite, and not negative where they are a variance. */
    public boolean isUsable() {
        boolean variance = name.endsWith(".running_var");
        float[] values = new float[unitSize()];
        for (int unit = 0; unit < units(); unit++) {
            copyTo(values, 0, unit);
            for (float value : values) {
                if (!Float.isFinite(value) || (variance && value < 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
