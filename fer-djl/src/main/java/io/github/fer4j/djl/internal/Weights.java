package io.github.fer4j.djl.internal;

import ai.djl.nn.Parameter;
import io.github.fer4j.ModelException;
import io.github.fer4j.djl.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stored weights as the first values of a network; whatever does not fit is a {@link ModelException}. */
public final class Weights implements WeightSource {

    private final Map<String, Tensor> tensors;

    /** Weights by name. */
    public Weights(List<Tensor> tensors) {
        this.tensors = tensors.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
    }

    @Override
    public float[] values(String name, Parameter.Type type, long[] shape) {
        return values(name, shape);
    }

    /**
     * The values of one tensor.
     *
     * @throws ModelException if there is none of that name, or it has another shape
     */
    public float[] values(String name, long[] shape) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new ModelException("the weights lack " + name + "; they belong to another topology");
        }
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new ModelException("weight " + name + " has the shape " + Arrays.toString(tensor.shape())
                    + ", but the topology needs " + Arrays.toString(shape));
        }
        return tensor.values();
    }
}
