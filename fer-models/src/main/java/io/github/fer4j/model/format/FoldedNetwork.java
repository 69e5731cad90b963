package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network becomes at inference: Batch Normalisation that follows a convolution or a fully connected layer is
 * multiplied into its weights and bias (Jacob et al., 2018, section 3.2), and dropout is left out. The answers are the
 * same but for rounding. Thread-safe.
 */
public final class FoldedNetwork {

    private final TensorsByName stored;
    private final List<Layer> layers = new ArrayList<>();
    private final List<FoldedTensor> weights = new ArrayList<>();
    private final Network network;

    private FoldedNetwork(Network original, List<Tensor> tensors) {
        stored = new TensorsByName(tensors);
        List<Network.Step> steps = original.steps();
        for (int i = 0; i < steps.size(); i++) {
            Layer next = i + 1 < steps.size() ? steps.get(i + 1).layer() : null;
            boolean folds = add(i + 1, steps.get(i), next);
            i += folds ? 1 : 0;
        }
        network = new Network(original.name(), original.input(), layers);
    }

    /**
     * The same network in fewer layers.
     *
     * @throws ModelException if a weight is missing or does not fit the topology
     */
    public static FoldedNetwork of(Network network, List<Tensor> weights) {
        return new FoldedNetwork(network, weights);
    }

    /** The layers that are left. */
    public Network network() {
        return network;
    }

    /** Their weights, named by the new layer numbers. */
    public List<FoldedTensor> weights() {
        return List.copyOf(weights);
    }

    /** Adds one layer; true if the normalisation after it is in it now. */
    private boolean add(int number, Network.Step step, @Nullable Layer next) {
        Layer layer = step.layer();
        if (layer instanceof Layer.Dropout) {
            return false;
        }
        Layer.BatchNormalization normalization = next instanceof Layer.BatchNormalization following ? following : null;
        if (layer instanceof Layer.Convolution convolution) {
            layers.add(new Layer.Convolution(
                    convolution.filters(), convolution.kernel(), convolution.padding(), true, convolution.stride()));
            long[] shape = {convolution.filters(), step.input().channels(), convolution.kernel(), convolution.kernel()};
            addWeights(number, shape, convolution.bias(), normalization);
            return normalization != null;
        }
        if (layer instanceof Layer.FullyConnected connected) {
            layers.add(new Layer.FullyConnected(connected.units(), true));
            long[] shape = {connected.units(), step.input().channels()};
            addWeights(number, shape, connected.bias(), normalization);
            return normalization != null;
        }
        layers.add(layer);
        if (layer instanceof Layer.BatchNormalization) {
            for (String role : List.of("gamma", "beta", "running_mean", "running_var")) {
                long[] shape = {step.input().channels()};
                addWeight(role, shape, stored.values(number + "." + role, shape));
            }
        }
        return false;
    }

    private void addWeights(
            int number, long[] shape, boolean biased, Layer.@Nullable BatchNormalization normalization) {
        int units = (int) shape[0];
        long[] vector = {units};
        float[] weight = stored.values(number + ".weight", shape);
        float[] bias = biased ? stored.values(number + ".bias", vector) : new float[units];
        if (normalization == null) {
            addWeight("weight", shape, weight);
            addWeight("bias", vector, bias);
            return;
        }
        float[] scale = stored.values(number + 1 + ".gamma", vector);
        float[] shift = stored.values(number + 1 + ".beta", vector);
        float[] mean = stored.values(number + 1 + ".running_mean", vector);
        float[] variance = stored.values(number + 1 + ".running_var", vector);
        double[] factors = new double[units];
        float[] shifted = new float[units];
        for (int unit = 0; unit < units; unit++) {
            factors[unit] = scale[unit] / Math.sqrt(variance[unit] + normalization.epsilon());
            shifted[unit] = (float) ((bias[unit] - mean[unit]) * factors[unit] + shift[unit]);
        }
        addWeight("weight", shape, weight, factors);
        addWeight("bias", vector, shifted);
    }

    private void addWeight(String role, long[] shape, float[] values, double... factors) {
        weights.add(new FoldedTensor(layers.size() + "." + role, shape, values, factors));
    }
}
