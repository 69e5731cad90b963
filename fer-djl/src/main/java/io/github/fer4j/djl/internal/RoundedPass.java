package io.github.fer4j.djl.internal;

import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass of a network in bfloat16, as one TorchScript function. What flows between convolutions is of that type;
 * parameters, their gradients, statistics and fully connected layers are in single precision.
 *
 * <p>DJL cannot do it layer by layer: its arrays cannot be of that type, so each layer would have to convert its input
 * and its output. On processors with matrix instructions the convolutions take a third of a step's time, so what lies
 * between them matters as much.
 */
final class RoundedPass {

    /** PyTorch's numbers of the types, see c10/core/ScalarType.h. */
    private static final int SHORT = 2;

    private static final int LONG = 4;
    private static final int FLOAT = 6;
    private static final int BFLOAT16 = 15;

    /** PyTorch's number of the plain memory format, see c10/core/MemoryFormat.h. */
    private static final int CONTIGUOUS = 0;

    private static final int SHORTS_IN_LONG = 4;

    private final List<String> parameters = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final boolean training;
    private boolean rounded;
    private boolean vector;

    /**
     * A script.
     *
     * @param network what to compute
     * @param training whether dropout acts and batch statistics are used
     */
    RoundedPass(Network network, boolean training) {
        this.training = training;
        List<Network.Step> steps = network.steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean pooledNext = i + 1 < steps.size() && steps.get(i + 1).layer() instanceof Layer.MaxPooling;
            if (steps.get(i).layer() instanceof Layer.Relu && pooledNext) {
                // The other way round the result is the same, and the ReLU has a quarter of the values.
                add(steps.get(i + 1));
                add(steps.get(i));
                i++;
            } else {
                add(steps.get(i));
            }
        }
        exact();
        flat();
    }

    /**
     * The function's arguments.
     *
     * @return names, separated by commas: the pictures, then all parameters in the order of {@link
     *     NetworkBlock#parameters()}
     */
    String arguments() {
        return "x, " + String.join(", ", parameters);
    }

    /**
     * The function's statements. It returns an array of batch x outputs in single precision.
     *
     * @return lines of TorchScript, indented
     */
    String body() {
        return body + "    return x\n";
    }

    private void add(Network.Step step) {
        Layer layer = step.layer();
        if (layer instanceof Layer.Convolution convolution) {
            add(convolution);
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            String four = parameter() + ", " + parameter() + ", " + parameter() + ", " + parameter();
            let(
                    "batch_norm",
                    four,
                    training ? "True" : "False",
                    normalization.momentum(),
                    normalization.epsilon(),
                    "True");
        } else if (layer instanceof Layer.FullyConnected connected) {
            exact();
            flat();
            let("linear", parameter(), connected.bias() ? parameter() : "None");
        } else if (layer instanceof Layer.MaxPooling pooling) {
            let("max_pool2d", pair(pooling.size()), pair(pooling.size()), pair(0), pair(1), "False");
        } else if (layer instanceof Layer.Dropout dropout) {
            if (training) {
                drop(dropout.rate(), step.output().channels());
            }
        } else if (layer instanceof Layer.Relu) {
            let("relu");
        } else if (layer instanceof Layer.Flatten) {
            flat();
        } else {
            throw new AssertionError("no script for " + layer);
        }
    }

    private void add(Layer.Convolution layer) {
        if (!rounded) {
            let("to", BFLOAT16);
            rounded = true;
        }
        String kernels = rounded(parameter());
        String bias = layer.bias() ? rounded(parameter()) : "None";
        let("conv2d", kernels, bias, pair(layer.stride()), pair(layer.padding()), pair(1), 1);
    }

    /**
     * PyTorch draws one random number a value, on one thread, which takes as long as the convolutions' forward pass. Here
     * a random number decides on four values.
     */
    private void drop(double rate, int channels) {
        if (!rounded || channels % SHORTS_IN_LONG != 0) {
            let("dropout", rate, "True");
            return;
        }
        long values = 1L << Short.SIZE;
        long dropped = Math.round(rate * values);
        line("fewer = torch.slice(torch.permute(x, [0, 2, 3, 1]), 3, 0, None, " + SHORTS_IN_LONG + ")");
        line("drawn = torch.empty_like(fewer, dtype=" + LONG
                + ", layout=None, device=None, pin_memory=None, memory_format=" + CONTIGUOUS + ")");
        line("drawn0 = torch.random_(drawn, " + Long.MIN_VALUE + ", None)");
        line("kept = torch.ge(torch.view_copy(drawn0, dtype=" + SHORT + "), " + (Short.MIN_VALUE + dropped) + ")");
        line("factor = torch.mul_(" + rounded("kept") + ", " + (double) values / (values - dropped) + ")");
        let("mul", "torch.permute(factor, [0, 3, 1, 2])");
    }

    private String parameter() {
        String name = "p" + parameters.size();
        parameters.add(name);
        return name;
    }

    private static String rounded(String value) {
        return "torch.to(" + value + ", " + BFLOAT16 + ")";
    }

    private static String pair(int value) {
        return "[" + value + ", " + value + "]";
    }

    private void exact() {
        if (rounded) {
            let("to", FLOAT);
            rounded = false;
        }
    }

    private void flat() {
        if (!vector) {
            let("flatten", 1, -1);
            vector = true;
        }
    }

    /** Replaces the value that flows by a function of it and more arguments. */
    private void let(String function, Object... more) {
        StringBuilder call = new StringBuilder("x = torch." + function + "(x");
        for (Object argument : more) {
            call.append(", ").append(argument);
        }
        line(call + ")");
    }

    private void line(String statement) {
        body.append("    ").append(statement).append('\n');
    }
}
