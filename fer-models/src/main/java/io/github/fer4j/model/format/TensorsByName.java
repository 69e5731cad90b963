package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.weights.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The weights of a network by name. A weight that is missing or has another shape is an error. Immutable. */
public final class TensorsByName {

    private final Map<String, Tensor> tensors;

    /**
     * Weights by name.
     *
     * @param tensors each name at most once
     */
    public TensorsByName(List<Tensor> tensors) {
        this.tensors = tensors.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
    }

    /**
     * The values of one tensor.
     *
     * @param name such as {@code 1.weight}
     * @param shape the shape that the network needs
     * @return the tensor's own values, not a copy
     * @throws ModelException if there is no tensor of that name, or it has another shape
     */
    public float[] values(String name, long... shape) {
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
