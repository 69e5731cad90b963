package io.github.fer4j.djl.internal;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import io.github.fer4j.model.weights.Tensor;

/** Copies of Java arrays in native memory. */
public final class NativeArrays {

    private NativeArrays() {}

    /**
     * A view of a row of values as an array. The kernels of a convolution (4 sizes) are laid out with the channels last, which
     * makes PyTorch keep all that follows in that order: forward and backward of the regularised network then take about 0.8
     * of the time.
     *
     * @param row values in that order
     * @param shape sizes
     * @return an array of that shape that shares the row's memory
     */
    static NDArray view(NDArray row, long[] shape) {
        if (shape.length != 4) {
            return row.reshape(shape);
        }
        try (NDArray channelsLast = row.reshape(shape[0], shape[2], shape[3], shape[1])) {
            return channelsLast.transpose(0, 3, 1, 2);
        }
    }

    /** The values of an array in one row, in the order of {@link #view}; of the same owner. */
    static NDArray row(NDArray array) {
        return (array.getShape().dimension() == 4 ? array.transpose(0, 2, 3, 1) : array).reshape(-1);
    }

    /**
     * The values of an array, given row by row, in the order of {@link #view}.
     *
     * @param values row-major
     * @param shape sizes
     * @return the same values in another order
     */
    static float[] inMemoryOrder(float[] values, long[] shape) {
        return shape.length == 4 ? toChannelsLast(values, shape) : values;
    }

    /** A copy in Java memory. */
    public static Tensor export(String name, NDArray array) {
        if (!array.getDevice().isGpu()) {
            return new Tensor(name, array.getShape().getShape(), array.toFloatArray());
        }
        // DJL would keep the copy that it makes on the way for as long as the array.
        try (NDArray copy = array.toDevice(Device.cpu(), true)) {
            return new Tensor(name, copy.getShape().getShape(), copy.toFloatArray());
        }
    }

    private static float[] toChannelsLast(float[] values, long[] shape) {
        int channels = (int) shape[1];
        int positions = (int) (shape[2] * shape[3]);
        float[] result = new float[values.length];
        for (int from = 0; from < values.length; from++) {
            int position = from % positions;
            int channel = from / positions % channels;
            int filter = from / positions / channels;
            result[(filter * positions + position) * channels + channel] = values[from];
        }
        return result;
    }
}
