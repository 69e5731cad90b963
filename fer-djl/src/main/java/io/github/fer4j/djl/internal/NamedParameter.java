package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.github.fer4j.model.weights.Tensor;
import java.util.Locale;

/**
 * A parameter in its layer.
 *
 * @param layer the layer's number, from 1
 * @param parameter the parameter
 */
public record NamedParameter(int layer, Parameter parameter) {

    /** Layer number and role, such as {@code "1.weight"} or {@code "2.running_mean"}. */
    public String name() {
        return layer + "." + parameter.getType().name().toLowerCase(Locale.ROOT);
    }

    /** The native array itself. */
    public NDArray array() {
        return parameter.getArray();
    }

    /** Whether it is learned by gradients; running averages are not. */
    public boolean isLearned() {
        return switch (parameter.getType()) {
            case RUNNING_MEAN, RUNNING_VAR -> false;
            default -> true;
        };
    }

    /** Whether weight decay applies: to weights, not to biases, scales and shifts. */
    public boolean isDecayed() {
        return parameter.getType() == Parameter.Type.WEIGHT;
    }

    /** A copy of the values. */
    public Tensor export() {
        return NativeArrays.export(name(), array());
    }
}
