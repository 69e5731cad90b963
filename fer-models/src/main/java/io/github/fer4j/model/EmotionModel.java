package io.github.fer4j.model;

import io.github.fer4j.emotion.Emotion;
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
     * @throws IllegalArgumentException if the number of labels is not that of the network's outputs, a label or the
     *     name of a weight stands twice, or a label is {@link Emotion#UNCERTAIN}
     */
    public EmotionModel {
        labels = Emotion.requireLabels(labels);
        weights = List.copyOf(weights);
        if (labels.size() != network.outputs()) {
            throw new IllegalArgumentException("network " + network.name() + " has " + network.outputs()
                    + " outputs, which do not fit the labels " + labels);
        }
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

    /**
     * The model as it is best computed at inference: Batch Normalisation is multiplied into the layer before it, and
     * dropout is left out. It gives the same answers but for rounding.
     *
     * @return a model of fewer layers
     * @throws io.github.fer4j.error.ModelException if a weight is missing or does not fit the topology
     */
    public EmotionModel folded() {
        return BatchNormalizationFolding.fold(this);
    }

    EmotionModel with(Network other, List<Tensor> otherWeights) {
        return new EmotionModel(other, labels, standardization, provenance, otherWeights, scaling);
    }
}
