package io.github.fer4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * A feed-forward network as data: a name, the shape of one input, and layers in order. Its output is a vector of logits,
 * one for each label; the classifier turns them into probabilities by softmax.
 *
 * <p>Shapes and sizes are computed and checked when the network is made, which takes no memory for parameters. Compare
 * {@link #parameters()}, {@link #activations()} and {@link #multiplyAdds()} with limits before an engine builds a network
 * from an untrusted file. Immutable and thread-safe.
 *
 * @param name its name, not blank
 * @param input the shape of one example
 * @param layers at least one; the last gives a vector
 */
public record Network(String name, Shape input, List<Layer> layers) {

    /**
     * A network.
     *
     * @param name its name, not blank
     * @param input the shape of one example
     * @param layers at least one; the last gives a vector
     * @throws IllegalArgumentException if the layers do not fit each other; the message names the first that does not.
     *     Also if the parameters, activations or multiply-adds are more than a long can count
     */
    public Network {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(input, "input");
        layers = List.copyOf(Objects.requireNonNull(layers, "layers"));
        if (name.isBlank()) {
            throw new IllegalArgumentException("a network needs a name");
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("network " + name + " has no layers");
        }
        Shape output = infer(name, input, layers).get(layers.size() - 1);
        if (!output.isVector()) {
            throw new IllegalArgumentException("network " + name + " ends with " + output + ", not with a vector");
        }
        List<Step> steps = steps(input, layers);
        requireCountable(name, "parameters", steps, Step::parameters);
        requireCountable(name, "activations", steps, Step::activations);
        requireCountable(name, "multiply-adds", steps, Step::multiplyAdds);
    }

    /**
     * The shape after each layer.
     *
     * @return a list of the size of {@link #layers()}
     */
    public List<Shape> shapes() {
        return infer(name, input, layers);
    }

    /**
     * The number of logits.
     *
     * @return the length of the last layer's output
     */
    public int outputs() {
        return shapes().get(layers.size() - 1).size();
    }

    /**
     * The same network with another number of logits.
     *
     * @param outputs at least 1
     * @return a network whose last layer has that many units
     * @throws IllegalArgumentException if the last layer is not fully connected
     */
    public Network withOutputs(int outputs) {
        int last = layers.size() - 1;
        if (!(layers.get(last) instanceof Layer.FullyConnected connected)) {
            throw new IllegalArgumentException("network " + name + " ends with " + layers.get(last)
                    + ", not with a fully connected layer: its outputs cannot be changed");
        }
        List<Layer> changed = new ArrayList<>(layers);
        changed.set(last, new Layer.FullyConnected(outputs, connected.bias()));
        return new Network(name, input, changed);
    }

    /**
     * The same network with other rates of dropout.
     *
     * @param convolutional the rate of each dropout before the first {@link Layer.Flatten}, at least 0 and below 1
     * @param connected the rate of each other dropout, at least 0 and below 1
     * @return a network with as many layers
     * @throws IllegalArgumentException if a rate is used and out of range
     */
    public Network withDropout(double convolutional, double connected) {
        int flatten = layers.indexOf(new Layer.Flatten());
        List<Layer> changed = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            double rate = changed.size() < flatten ? convolutional : connected;
            changed.add(layer instanceof Layer.Dropout ? new Layer.Dropout(rate) : layer);
        }
        return new Network(name, input, changed);
    }

    /**
     * The number of trained values.
     *
     * @return the sum over all layers
     */
    public long parameters() {
        return steps().stream().mapToLong(Step::parameters).sum();
    }

    /**
     * The number of values that the layers compute for one example; the input is not counted. An engine that keeps the
     * output of every layer takes 4 bytes for each.
     *
     * @return the sum over all layers
     */
    public long activations() {
        return steps().stream().mapToLong(Step::activations).sum();
    }

    /**
     * The number of multiplications followed by an addition for one example.
     *
     * @return the sum over all layers
     */
    public long multiplyAdds() {
        return steps().stream().mapToLong(Step::multiplyAdds).sum();
    }

    /**
     * The layers with the shapes before and after each.
     *
     * @return one step for each layer, in order
     */
    public List<Step> steps() {
        return steps(input, layers);
    }

    /** Of layers that fit each other. */
    private static List<Step> steps(Shape input, List<Layer> layers) {
        List<Step> steps = new ArrayList<>(layers.size());
        Shape before = input;
        for (Layer layer : layers) {
            Shape after = layer.outputShape(before);
            steps.add(new Step(layer, before, after));
            before = after;
        }
        return List.copyOf(steps);
    }

    private static void requireCountable(String name, String what, List<Step> steps, ToLongFunction<Step> count) {
        try {
            long sum = 0;
            for (Step step : steps) {
                sum = Math.addExact(sum, count.applyAsLong(step));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("network " + name + " has more " + what + " than can be counted", e);
        }
    }

    private static List<Shape> infer(String name, Shape input, List<Layer> layers) {
        List<Shape> shapes = new ArrayList<>(layers.size());
        Shape shape = input;
        for (Layer layer : layers) {
            try {
                shape = layer.outputShape(shape);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        "network " + name + ", layer " + (shapes.size() + 1) + ": " + e.getMessage(), e);
            }
            shapes.add(shape);
        }
        return List.copyOf(shapes);
    }

    /**
     * One layer in its place.
     *
     * @param layer the layer
     * @param input the shape of one example before it
     * @param output the shape of one example after it
     */
    public record Step(Layer layer, Shape input, Shape output) {

        /**
         * A layer in its place.
         *
         * @param layer the layer
         * @param input the shape of one example before it
         * @param output the shape of one example after it
         */
        public Step {
            Objects.requireNonNull(layer, "layer");
            Objects.requireNonNull(input, "input");
            Objects.requireNonNull(output, "output");
        }

        /**
         * The values that this layer computes for one example.
         *
         * @return at least 1
         */
        public long activations() {
            return output.size();
        }

        /**
         * The trained values of this layer.
         *
         * @return 0 if it has none
         */
        public long parameters() {
            return layer.parameters(input);
        }

        /**
         * The multiplications followed by an addition of this layer.
         *
         * @return 0 if it has none worth counting
         */
        public long multiplyAdds() {
            return layer.multiplyAdds(input);
        }
    }
}
