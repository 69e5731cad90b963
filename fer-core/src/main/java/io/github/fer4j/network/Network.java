package io.github.fer4j.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A feed-forward network as data: a name, the shape of one input, and layers in order. Its output is a vector of logits,
 * one for each label; the classifier turns them into probabilities by softmax.
 *
 * <p>Shapes are inferred and checked when the network is made. Immutable and thread-safe.
 *
 * @param name what to call it, not blank
 * @param input the shape of one example
 * @param layers at least one; the last gives a vector
 */
public record Network(String name, Shape input, List<Layer> layers) {

    /**
     * A network.
     *
     * @param name what to call it, not blank
     * @param input the shape of one example
     * @param layers at least one; the last gives a vector
     * @throws IllegalArgumentException if the layers do not fit each other; the message names the first that does not
     */
    public Network {
        layers = List.copyOf(layers);
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
     * The number of trained values.
     *
     * @return the sum over all layers
     */
    public long parameters() {
        return steps().stream().mapToLong(Step::parameters).sum();
    }

    /**
     * Multiplications followed by an addition for one example.
     *
     * @return the sum over all layers
     */
    public long multiplyAdds() {
        return steps().stream().mapToLong(Step::multiplyAdds).sum();
    }

    /**
     * The values that all layers together compute for one example.
     *
     * @return the sum over all layers
     */
    public long activations() {
        return steps().stream().mapToLong(step -> step.output().size()).sum();
    }

    /**
     * The layers with what goes in and comes out.
     *
     * @return one step a layer, in order
     */
    public List<Step> steps() {
        List<Shape> outputs = shapes();
        List<Step> steps = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            steps.add(new Step(layers.get(i), i == 0 ? input : outputs.get(i - 1), outputs.get(i)));
        }
        return List.copyOf(steps);
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
