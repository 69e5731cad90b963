package io.github.fer4j.djl.internal;

import ai.djl.nn.Parameter;
import io.github.fer4j.model.Tensor;
import io.github.fer4j.model.TensorsByName;
import java.util.List;

/** Stored weights as the first values of a network. */
public final class Weights implements WeightSource {

    private final TensorsByName tensors;

    /** Weights by name. */
    public Weights(List<Tensor> tensors) {
        this.tensors = new TensorsByName(tensors);
    }

    @Override
    public float[] values(String name, Parameter.Type type, long[] shape) {
        return tensors.values(name, shape);
    }
}
