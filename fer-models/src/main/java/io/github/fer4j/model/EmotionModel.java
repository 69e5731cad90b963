package io.github.fer4j.model;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.format.FoldedNetwork;
import io.github.fer4j.model.format.FoldedTensor;
import io.github.fer4j.model.format.StoredTensors;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import io.github.fer4j.preprocess.Standardization;
import java.util.List;
import java.util.Objects;

/**
 * A trained network with all that is needed to use it: topology, labels, standardisation of the inputs, weights,
 * temperature and provenance.
 *
 * <p>It is in Java memory and need not be closed. Immutable and thread-safe.
 *
 * @param network the topology
 * @param labels the labels in the order of the network's outputs
 * @param standardization mean and deviation by which inputs are standardised
 * @param provenance where the weights come from
 * @param weights the weights of each layer, named by layer number and role, such as {@code "1.weight"}
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
     * @param labels the labels in the order of the network's outputs
     * @param standardization mean and deviation by which inputs are standardised
     * @param provenance where the weights come from
     * @param weights the weights of each layer, named by layer number and role
     * @param scaling the temperature of the logits
     * @throws IllegalArgumentException if the network has more or fewer outputs than there are labels, a label or the name
     *     of a weight appears twice, a label is {@link Emotion#UNCERTAIN}, or the provenance knows the shares of other labels
     */
    public EmotionModel {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(standardization, "standardization");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(scaling, "scaling");
        labels = Emotion.requireLabels(labels);
        weights = List.copyOf(weights);
        if (labels.size() != network.outputs()) {
            throw new IllegalArgumentException("network " + network.name() + " has " + network.outputs()
                    + " outputs, which do not fit the labels " + labels);
        }
        int shares = provenance.labelShares().size();
        if (shares > 0 && shares != labels.size()) {
            throw new IllegalArgumentException(
                    "the provenance has the shares of " + shares + " labels, which do not fit the labels " + labels);
        }
        if (weights.stream().map(Tensor::name).distinct().count() < weights.size()) {
            throw new IllegalArgumentException("two of the weights have the same name");
        }
    }

    /**
     * A model that is not calibrated.
     *
     * @param network the topology
     * @param labels the labels in the order of the network's outputs
     * @param standardization mean and deviation by which inputs are standardised
     * @param provenance where the weights come from
     * @param weights the weights of each layer, named by layer number and role
     * @throws IllegalArgumentException if the network has more or fewer outputs than there are labels
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
     * @param scaling the temperature of the logits
     * @return a new model with the same weights
     */
    public EmotionModel with(TemperatureScaling scaling) {
        return new EmotionModel(network, labels, standardization, provenance, weights, scaling);
    }

    /**
     * This model in its fastest form for inference: Batch Normalisation is multiplied into the layer before it, and
     * dropout is left out. The answers are the same up to rounding.
     *
     * @return a model of fewer layers
     * @throws io.github.fer4j.error.ModelException if a weight is missing or does not fit the topology
     */
    public EmotionModel folded() {
        FoldedNetwork folded = FoldedNetwork.of(network, weights);
        return new EmotionModel(
                folded.network(),
                labels,
                standardization,
                provenance,
                folded.weights().stream().map(FoldedTensor::toTensor).toList(),
                scaling);
    }

    /**
     * The smallest precision in which a file keeps these weights exactly. A model that was read from a file of half
     * precision can be written in half precision again without loss.
     *
     * @return half precision if no weight would change by it, otherwise single precision
     */
    public Precision losslessPrecision() {
        return StoredTensors.losslessPrecision(weights);
    }
}
