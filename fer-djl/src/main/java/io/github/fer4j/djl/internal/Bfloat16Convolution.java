package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.fer4j.network.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A convolution of inputs and kernels rounded to bfloat16, with input, output, kernels and gradients in single precision.
 * It halves the time of a convolution where the processor has instructions for it. DJL's own arrays cannot be of that
 * type: converting one ends the process. When it does not learn it computes in single precision, as what is validated is
 * what will be used.
 */
final class Bfloat16Convolution extends AbstractBlock {

    /** PyTorch's numbers of the types, see c10/core/ScalarType.h. */
    private static final int FLOAT = 6;

    private static final int BFLOAT16 = 15;

    private final Layer.Convolution layer;
    private final Parameter weight;
    private final @Nullable Parameter bias;
    private @Nullable ScriptModule script;

    Bfloat16Convolution(Layer.Convolution layer) {
        this.layer = layer;
        weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .build());
        bias = layer.bias()
                ? addParameter(Parameter.builder()
                        .setName("bias")
                        .setType(Parameter.Type.BIAS)
                        .optShape(new Shape(layer.filters()))
                        .build())
                : null;
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        weight.setShape(new Shape(layer.filters(), inputShapes[0].get(1), layer.kernel(), layer.kernel()));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputShapes) {
        String padding = "[" + layer.padding() + ", " + layer.padding() + "]";
        String stride = "[" + layer.stride() + ", " + layer.stride() + "]";
        String rounded = "torch.conv2d(torch.to(x, " + BFLOAT16 + "), torch.to(w, " + BFLOAT16 + "), None, " + stride
                + ", " + padding + ", [1, 1], 1)";
        script = new ScriptModule(manager, "x, w", "    return torch.to(" + rounded + ", " + FLOAT + ")\n");
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        if (script == null) {
            throw new IllegalStateException("the convolution is not initialised");
        }
        NDArray input = inputs.singletonOrThrow();
        NDArray kernels = store.getValue(weight, input.getDevice(), training);
        NDArray output = training ? script.call(input, kernels) : exact(input, kernels);
        if (bias != null) {
            NDArray shift = store.getValue(bias, input.getDevice(), training);
            output = output.add(shift.reshape(1, layer.filters(), 1, 1));
        }
        return new NDList(output);
    }

    private NDArray exact(NDArray input, NDArray kernels) {
        Shape padding = new Shape(layer.padding(), layer.padding());
        Shape stride = new Shape(layer.stride(), layer.stride());
        return Conv2d.conv2d(input, kernels, null, stride, padding).singletonOrThrow();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape input = inputShapes[0];
        return new Shape[] {new Shape(input.get(0), layer.filters(), positions(input.get(2)), positions(input.get(3)))};
    }

    private long positions(long side) {
        return (side + 2L * layer.padding() - layer.kernel()) / layer.stride() + 1;
    }
}
