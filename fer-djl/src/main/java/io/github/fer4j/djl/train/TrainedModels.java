package io.github.fer4j.djl.train;

import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.djl.Calibrator;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.MixedHeads;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import io.github.fer4j.preprocess.Standardization;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The models that a training gives. Immutable and thread-safe.
 *
 * @param model the model with the labels of the data
 * @param votes the model that answers like the voters, with the labels of {@link Emotion#FERPLUS}; only if the
 *     supervision was {@link Supervision#LABELS_AND_VOTES}
 */
public record TrainedModels(EmotionModel model, Optional<EmotionModel> votes) {

    /**
     * The models of a training.
     *
     * @param model the model with the labels of the data
     * @param votes the model that answers like the voters; empty for other supervisions
     */
    public TrainedModels {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(votes, "votes");
    }

    static TrainedModels of(
            Network wide,
            Targets targets,
            List<Emotion> labels,
            Standardization standardization,
            Provenance provenance,
            List<Tensor> weights) {
        Heads heads = targets.heads();
        EmotionModel first = new EmotionModel(
                wide.withOutputs(labels.size()),
                labels,
                standardization,
                taught(provenance, targets, 0),
                heads.cut(wide, weights, 0));
        if (heads.sizes().size() == 1) {
            return new TrainedModels(first, Optional.empty());
        }
        EmotionModel second = new EmotionModel(
                wide.withOutputs(Emotion.FERPLUS.size()),
                Emotion.FERPLUS,
                standardization,
                taught(provenance, targets, 1),
                heads.cut(wide, weights, 1));
        return new TrainedModels(first, Optional.of(second));
    }

    private static Provenance taught(Provenance provenance, Targets targets, int group) {
        return provenance.toBuilder().labelShares(targets.expected(group)).build();
    }

    /** The same models, once it is known that they share all layers but the last. */
    TrainedModels requireShared() {
        votes.ifPresent(other -> MixedHeads.requireSameTrunk(model, other));
        return this;
    }

    /** The weights to begin with: with all groups of outputs if they are those that the models have. */
    List<Tensor> weights(Heads heads) {
        boolean both = votes.isPresent()
                && heads.sizes()
                        .equals(List.of(
                                model.labels().size(), votes.get().labels().size()));
        return both ? heads.join(model.network(), model.weights(), votes.get().weights()) : model.weights();
    }

    /** The same models, each at the temperature that suits validation faces best: by their labels, or by their voters. */
    TrainedModels calibrated(Dataset validation, TrainingDevice device) {
        Dataset agreed = FerPlus.majority(validation);
        return new TrainedModels(
                calibrated(model, validation, device),
                votes.map(other -> agreed.size() == 0 ? other : calibrated(other, agreed, device)));
    }

    private static EmotionModel calibrated(EmotionModel model, Dataset validation, TrainingDevice device) {
        return Calibrator.calibrate(model, validation, plain -> device.classifier(plain, TestTimeAugmentation.SINGLE));
    }
}
