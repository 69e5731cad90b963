package io.github.fer4j.djl.internal;

import ai.djl.nn.Parameter;
import io.github.fer4j.model.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A trained model's weights where they fit, and others where they do not, as in a last layer of other labels. */
public final class TransferredWeights implements WeightSource {

    private final Map<String, Tensor> trained;
    private final WeightSource others;

    /** Weights by name, with a source for what does not fit. */
    public TransferredWeights(List<Tensor> trained, WeightSource others) {
        this.trained = trained.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        this.others = others;
    }

    @Override
    public float[] values(String name, Parameter.Type type, long[] shape) {
        float[] first = others.values(name, type, shape);
        Tensor tensor = trained.get(name);
        return tensor != null && Arrays.equals(tensor.shape(), shape) ? tensor.values() : first;
    }
}
