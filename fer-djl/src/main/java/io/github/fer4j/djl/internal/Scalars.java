package io.github.fer4j.djl.internal;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Arithmetic of arrays with single numbers, which stay in the processor's memory: PyTorch passes them to a GPU with the
 * operation. DJL's own methods copy each number to the GPU and wait for it. For one thread.
 */
public final class Scalars {

    private final NDManager manager;

    /**
     * Arithmetic that uses memory of its own.
     *
     * @param parent owns that memory
     */
    public Scalars(NDManager parent) {
        manager = parent.newSubManager(Device.cpu());
    }

    /** The product, a new array. */
    public NDArray mul(NDArray array, double factor) {
        try (NDArray number = manager.create(factor)) {
            return array.mul(number);
        }
    }

    /** Multiplies in place, and returns the array. */
    public NDArray muli(NDArray array, double factor) {
        try (NDArray number = manager.create(factor)) {
            return array.muli(number);
        }
    }

    /**
     * Runs a script that changes its first argument in place and returns it.
     *
     * @param script takes arrays, then numbers
     * @param changed the first argument
     * @param others the next arguments
     * @param numbers the last ones
     */
    void call(ScriptModule script, NDArray changed, NDArray[] others, double... numbers) {
        try (NDManager scope = manager.newSubManager()) {
            Stream<NDArray> scalars = Arrays.stream(numbers).mapToObj(scope::create);
            script.call(changed, Stream.concat(Arrays.stream(others), scalars)).close();
        }
    }
}
