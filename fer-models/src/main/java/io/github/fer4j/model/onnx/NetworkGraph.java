package io.github.fer4j.model.onnx;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.format.FoldedNetwork;
import io.github.fer4j.model.format.FoldedTensor;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.Standardization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The graph of a model: standardisation, the layers, then temperature and softmax. */
final class NetworkGraph {

    private static final long[] SCALAR = {};

    private final GraphBuilder graph;
    private final Map<String, FoldedTensor> weights;

    private NetworkGraph(GraphBuilder graph, List<FoldedTensor> weights) {
        this.graph = graph;
        this.weights = weights.stream().collect(Collectors.toMap(FoldedTensor::name, Function.identity()));
    }

    static GraphBuilder of(EmotionModel model) {
        FoldedNetwork folded = FoldedNetwork.of(model.network(), model.weights());
        Network network = folded.network();
        Shape input = network.input();
        GraphBuilder graph = new GraphBuilder(
                network.name(), OnnxExport.INPUT, GraphBuilder.ANY, input.channels(), input.height(), input.width());
        NetworkGraph layers = new NetworkGraph(graph, folded.weights());
        layers.addStandardization(model.standardization());
        layers.addAll(network.steps());
        layers.addProbabilities(model.scaling().temperature());
        graph.output(OnnxExport.LOGITS, GraphBuilder.ANY, network.outputs());
        graph.output(OnnxExport.PROBABILITIES, GraphBuilder.ANY, network.outputs());
        return graph;
    }

    /**
     * A network alone: what goes in is not standardised, what comes out are no probabilities.
     *
     * @param grid whether the last layer, which must then be a Flatten, is left out, so that pictures of any size have
     *     outputs in rows and columns
     */
    static GraphBuilder of(Network network, List<Tensor> weights, boolean grid) {
        FoldedNetwork folded = FoldedNetwork.of(network, weights);
        Shape input = network.input();
        GraphBuilder graph = new GraphBuilder(
                network.name(), OnnxExport.INPUT, GraphBuilder.ANY, input.channels(), input.height(), input.width());
        NetworkGraph layers = new NetworkGraph(graph, folded.weights());
        List<Network.Step> steps = folded.network().steps();
        if (grid) {
            int last = steps.size() - 2;
            for (int i = 0; i < last; i++) {
                layers.add(i + 1, steps.get(i), (i + 1) + ".output");
            }
            layers.add(last + 1, steps.get(last), OnnxExport.LOGITS);
            Shape output = steps.get(last).output();
            graph.output(OnnxExport.LOGITS, GraphBuilder.ANY, output.channels(), output.height(), output.width());
        } else {
            layers.addAll(steps);
            graph.output(OnnxExport.LOGITS, GraphBuilder.ANY, network.outputs());
        }
        return graph;
    }

    /** In single precision, as {@link Standardization#apply} computes it. */
    private void addStandardization(Standardization standardization) {
        float mean = (float) standardization.mean();
        float scale = (float) (1 / standardization.deviation());
        graph.add("Sub", "input.centred", List.of(scalar("input.mean", mean)));
        graph.add("Mul", "input.standardised", List.of(scalar("input.scale", scale)));
    }

    /**
     * A description needs no Flatten where a picture has shrunk to one pixel, which is a vector already; ONNX does.
     */
    private void addAll(List<Network.Step> steps) {
        boolean vector = false;
        for (int i = 0; i < steps.size(); i++) {
            Layer layer = steps.get(i).layer();
            if (layer instanceof Layer.FullyConnected && !vector) {
                addFlatten(i + 1 + ".input");
                vector = true;
            }
            vector |= layer instanceof Layer.Flatten;
            boolean last = vector && i == steps.size() - 1;
            add(i + 1, steps.get(i), last ? OnnxExport.LOGITS : (i + 1) + ".output");
        }
        if (!vector) {
            addFlatten(OnnxExport.LOGITS);
        }
    }

    private void add(int number, Network.Step step, String output) {
        if (step.layer() instanceof Layer.Convolution convolution) {
            addConvolution(number, convolution, output);
        } else if (step.layer() instanceof Layer.FullyConnected connected) {
            List<String> constants = weighted(number, connected.bias());
            graph.add("Gemm", output, constants, GraphBuilder.attribute("transB", 1));
        } else if (step.layer() instanceof Layer.BatchNormalization normalization) {
            addNormalization(number, normalization, output);
        } else if (step.layer() instanceof Layer.MaxPooling pooling) {
            graph.add(
                    "MaxPool",
                    output,
                    List.of(),
                    GraphBuilder.attribute("kernel_shape", pooling.size(), pooling.size()),
                    GraphBuilder.attribute("strides", pooling.size(), pooling.size()));
        } else if (step.layer() instanceof Layer.Relu) {
            graph.add("Relu", output, List.of());
        } else if (step.layer() instanceof Layer.Flatten) {
            addFlatten(output);
        } else {
            throw new ModelException("layer " + number + ", " + step.layer().description()
                    + ", has no counterpart in ONNX: the model cannot be exported");
        }
    }

    private void addConvolution(int number, Layer.Convolution layer, String output) {
        long padding = layer.padding();
        graph.add(
                "Conv",
                output,
                weighted(number, layer.bias()),
                GraphBuilder.attribute("kernel_shape", layer.kernel(), layer.kernel()),
                GraphBuilder.attribute("pads", padding, padding, padding, padding),
                GraphBuilder.attribute("strides", layer.stride(), layer.stride()));
    }

    private void addNormalization(int number, Layer.BatchNormalization layer, String output) {
        List<String> constants = new ArrayList<>();
        for (String role : List.of("gamma", "beta", "running_mean", "running_var")) {
            constants.add(constant(number + "." + role));
        }
        graph.add("BatchNormalization", output, constants, GraphBuilder.attribute("epsilon", (float) layer.epsilon()));
    }

    private void addFlatten(String output) {
        graph.add("Flatten", output, List.of(), GraphBuilder.attribute("axis", 1));
    }

    private void addProbabilities(double temperature) {
        graph.add("Div", "logits.scaled", List.of(scalar("temperature", (float) temperature)));
        graph.add("Softmax", OnnxExport.PROBABILITIES, List.of(), GraphBuilder.attribute("axis", 1));
    }

    /** The names of a layer's weights and, if it has one, its bias. */
    private List<String> weighted(int number, boolean biased) {
        String weight = constant(number + ".weight");
        return biased ? List.of(weight, constant(number + ".bias")) : List.of(weight);
    }

    private String constant(String name) {
        return graph.constant(Objects.requireNonNull(weights.get(name), name));
    }

    private String scalar(String name, float value) {
        return graph.constant(new FoldedTensor(name, SCALAR, new float[] {value}));
    }
}
