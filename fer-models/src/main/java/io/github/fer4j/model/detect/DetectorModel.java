package io.github.fer4j.model.detect;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

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
}
