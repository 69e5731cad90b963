package io.github.fer4j.model.detect;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.format.MeanWeights;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A trained face detector: two networks with their weights, the thresholds, and where they come from. Immutable, if nobody
 * changes the arrays of the weights, and thread-safe.
 *
 * @param proposal the network of {@link DetectorNetworks#proposal}
 * @param proposalWeights its weights
 * @param verification the network of {@link DetectorNetworks#verification}
 * @param verificationWeights its weights
 * @param thresholds from which score on a find is a face
 * @param training where the weights come from
 */
public record DetectorModel(
        Network proposal,
        List<Tensor> proposalWeights,
        Network verification,
        List<Tensor> verificationWeights,
        DetectorThresholds thresholds,
        DetectorProvenance training) {

    /**
     * A detector.
     *
     * @param proposal the network of {@link DetectorNetworks#proposal}
     * @param proposalWeights its weights
     * @param verification the network of {@link DetectorNetworks#verification}
     * @param verificationWeights its weights
     * @param thresholds from which score on a find is a face
     * @param training where the weights come from
     */
    public DetectorModel {
        Objects.requireNonNull(proposal, "proposal");
        proposalWeights = List.copyOf(Objects.requireNonNull(proposalWeights, "proposalWeights"));
        Objects.requireNonNull(verification, "verification");
        verificationWeights = List.copyOf(Objects.requireNonNull(verificationWeights, "verificationWeights"));
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(training, "training");
    }

    /**
     * The detector in this jar. Each call reads it again, so keep it.
     *
     * @return a new model
     */
    public static DetectorModel bundled() {
        String name = "faces.fer";
        try (InputStream in = DetectorModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new ModelException("the bundled face detector is missing in this fer-models");
            }
            return DetectorModelFile.read(in, "bundled face detector");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same networks with other thresholds.
     *
     * @param other the thresholds
     * @return a new model
     */
    public DetectorModel withThresholds(DetectorThresholds other) {
        Objects.requireNonNull(other, "other");
        return new DetectorModel(proposal, proposalWeights, verification, verificationWeights, other, training);
    }

    /**
     * The mean of detectors, weight by weight (Wortsman et al., Model soups, 2022). If they learnt one from the other, or all from
     * the same weights, it is often better than each. Its thresholds and its training are those of the first: choose thresholds
     * anew.
     *
     * @param models at least one, all with the same layers
     * @return a new model, which states all of them as what it began with; the model itself if there is only one
     * @throws IllegalArgumentException if there is none, or their layers differ
     */
    public static DetectorModel mean(List<DetectorModel> models) {
        List<DetectorModel> all = List.copyOf(Objects.requireNonNull(models, "models"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a mean needs at least one detector");
        }
        DetectorModel first = all.get(0);
        if (!all.stream().allMatch(first::hasLayersOf)) {
            throw new IllegalArgumentException("the detectors differ in their layers, so their weights have no mean");
        }
        return all.size() == 1 ? first : first.joined(all);
    }

    private boolean hasLayersOf(DetectorModel other) {
        return proposal.equals(other.proposal) && verification.equals(other.verification);
    }

    private DetectorModel joined(List<DetectorModel> all) {
        double[] shares = MeanWeights.equalShares(all.size());
        List<String> hashes = all.stream()
                .flatMap(model -> Stream.of(model.proposalWeights, model.verificationWeights))
                .map(TensorGroup::sha256)
                .distinct()
                .toList();
        return new DetectorModel(
                proposal,
                MeanWeights.of(all.stream().map(DetectorModel::proposalWeights).toList(), shares),
                verification,
                MeanWeights.of(
                        all.stream().map(DetectorModel::verificationWeights).toList(), shares),
                thresholds,
                training.startedFrom(hashes));
    }
}
