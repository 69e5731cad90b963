package io.github.fer4j.djl.internal;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.fer4j.model.weights.Tensor;

/** Copies of Java arrays in native memory. */
public final class NativeArrays {

    private NativeArrays() {}

    /**
     * A native copy. The kernels of a convolution (4 sizes) are laid out with the channels last, which makes PyTorch keep
     * all that follows in that order: forward and backward of the regularised network then take about 0.8 of the time.
     *
     * @param manager owns the result
     * @param shape sizes
     * @param values row-major
     * @return an array of that shape
     */
    public static NDArray create(NDManager manager, long[] shape, float[] values) {
        if (shape.length != 4) {
            return manager.create(values, new Shape(shape));
        }
        float[] channelsLast = toChannelsLast(values, shape);
        // The first array only borrows the Java buffer, so a view of it must not outlive it: a duplicate does.
        try (NDArray borrowed = manager.create(channelsLast, new Shape(shape[0], shape[2], shape[3], shape[1]));
                NDArray view = borrowed.transpose(0, 3, 1, 2)) {
            return view.duplicate();
        }
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
