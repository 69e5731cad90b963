package io.github.fer4j.djl;

import io.github.fer4j.Emotion;
import io.github.fer4j.network.Network;
import io.github.fer4j.preprocess.Standardization;
import java.util.List;

/**
 * A trained network with all that is needed to use it rightly.
 *
 * <p>It lives in Java memory alone; nothing need be closed. Immutable and thread-safe.
 *
 * @param network the topology
 * @param labels in the order of the network's outputs
 * @param standardization of the inputs
 * @param provenance where the weights come from
 * @param weights of each layer, named by layer number and role
 * @param scaling the temperature of the logits; {@link TemperatureScaling#NONE} for a model that was not calibrated
 */
public record EmotionModel(
        Network network,
        List<Emotion> labels,
        Standardization standardization,
        Provenance provenance,
        List<Tensor> weights,
        TemperatureScaling scaling) {

    /**
     * A model.
     *
     * @param network the topology
     * @param labels in the order of the network's outputs
     * @param standardization of the inputs
     * @param provenance where the weights come from
     * @param weights of each layer, named by layer number and role
     * @param scaling the temperature of the logits
     * @throws IllegalArgumentException if the number of labels is not that of the network's outputs, or a label or the
     *     name of a weight stands twice
     */
    public EmotionModel {
        labels = List.copyOf(labels);
        weights = List.copyOf(weights);
        if (labels.size() != network.outputs()) {
            throw new IllegalArgumentException("network " + network.name() + " has " + network.outputs()
                    + " outputs, which do not fit the labels " + labels);
        }
        Emotion.requireDistinct(labels);
        if (weights.stream().map(Tensor::name).distinct().count() < weights.size()) {
            throw new IllegalArgumentException("two of the weights have the same name");
        }
    }

    /**
     * A model that is not calibrated.
     *
     * @param network the topology
     * @param labels in the order of the network's outputs
     * @param standardization of the inputs
     * @param provenance where the weights come from
     * @param weights of each layer, named by layer number and role
     * @throws IllegalArgumentException if the number of labels is not that of the network's outputs
     */
    public EmotionModel(
            Network network,
            List<Emotion> labels,
            Standardization standardization,
            Provenance provenance,
            List<Tensor> weights) {
        this(network, labels, standardization, provenance, weights, TemperatureScaling.NONE);
    }

    /**
     * This model with another temperature.
     *
     * @param other the temperature of the logits
     * @return a new model with the same weights
     */
    public EmotionModel with(TemperatureScaling other) {
        return new EmotionModel(network, labels, standardization, provenance, weights, other);
    }
}
