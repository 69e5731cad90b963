package io.github.fer4j.djl.internal;

import ai.djl.nn.Parameter;
import io.github.fer4j.model.format.TensorsByName;
import io.github.fer4j.model.weights.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the first values of a network's parameters come from. */
@FunctionalInterface
public interface WeightSource {

    /**
     * The values of one parameter.
     *
     * @param name layer number and role, as in {@link NetworkBlock#export}
     * @param type what the parameter is
     * @param shape its sizes
     * @return row by row, as many as the product of the sizes
     */
    float[] values(String name, Parameter.Type type, long[] shape);

    /** Stored weights; one that is missing or of another shape is a ModelException. */
    static WeightSource of(List<Tensor> stored) {
        TensorsByName tensors = new TensorsByName(stored);
        return (name, type, shape) -> tensors.values(name, shape);
    }

    /** A trained model's weights where they fit, and others where they do not, as in a last layer of other labels. */
    static WeightSource transferred(List<Tensor> trained, WeightSource others) {
        Map<String, Tensor> byName = trained.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        return (name, type, shape) -> {
            // Drawn even if not used, so that the others do not depend on what fits.
            float[] first = others.values(name, type, shape);
            Tensor tensor = byName.get(name);
            return tensor != null && Arrays.equals(tensor.shape(), shape) ? tensor.values() : first;
        };
    }
}
