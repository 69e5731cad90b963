package io.github.fer4j.model.detect;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.format.Archive;
import io.github.fer4j.model.format.FoldedNetwork;
import io.github.fer4j.model.format.Json;
import io.github.fer4j.model.format.NetworkLimits;
import io.github.fer4j.model.format.StoredTensors;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads and writes face detectors. A file is a zip of three entries: {@code detector.json} with the networks, thresholds and
 * provenance, {@code proposal.bin} and {@code verification.bin} with the weights, little-endian. Reading a file never makes a
 * class that the file names. Thread-safe.
 */
public final class DetectorModelFile {

    /** The format version of the files that are written. It is also the only version that can be read. */
    public static final int FORMAT_VERSION = 1;

    private static final String MANIFEST = "detector.json";
    private static final String PROPOSAL = "proposal.bin";
    private static final String VERIFICATION = "verification.bin";
    private static final Set<String> ENTRIES = Set.of(MANIFEST, PROPOSAL, VERIFICATION);

    private DetectorModelFile() {}

    /**
     * Writes a detector with its weights in half precision. An existing file is replaced at once or not at all.
     *
     * @param model the detector to write
     * @param file the file to write; its folder must exist
     * @throws ModelException if the file cannot be written
     */
    public static void write(DetectorModel model, Path file) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(file, "file");
        Precision precision = Precision.FLOAT16;
        byte[] proposal = StoredTensors.encode(model.proposalWeights(), precision);
        byte[] verification = StoredTensors.encode(model.verificationWeights(), precision);
        Manifest manifest = new Manifest(
                FORMAT_VERSION,
                model.proposal(),
                model.verification(),
                model.thresholds(),
                model.training(),
                TensorGroup.describe(model.proposalWeights(), precision, proposal),
                TensorGroup.describe(model.verificationWeights(), precision, verification));
        Archive.write(file, Map.of(MANIFEST, Json.write(manifest), PROPOSAL, proposal, VERIFICATION, verification));
    }

    /**
     * Reads a detector within the default limits.
     *
     * @param file a file written by {@link #write}
     * @return the detector
     * @throws ModelException if the file is missing, truncated, altered, of an unknown version, beyond a limit or of other
     *     networks than {@link DetectorNetworks} has
     */
    public static DetectorModel read(Path file) {
        Objects.requireNonNull(file, "file");
        return read(Archive.read(file, Limits.DEFAULT, ENTRIES), file.toString());
    }

    /**
     * Reads a detector from a stream within the default limits. The stream is read to its end and not closed.
     *
     * @param stream the bytes of a file
     * @param name of the file in error messages
     * @return the detector
     * @throws ModelException as for {@link #read(Path)}
     */
    public static DetectorModel read(InputStream stream, String name) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(name, "name");
        return read(Archive.read(stream, name, Limits.DEFAULT, ENTRIES), name);
    }

    private static DetectorModel read(Archive archive, String name) {
        byte[] json = archive.entry(MANIFEST);
        int version = Json.version(json, name);
        if (version != FORMAT_VERSION) {
            throw new ModelException(
                    "face detector " + name + " has the format version " + version + ", but this fer4j reads "
                            + FORMAT_VERSION + " alone: use the fer4j that wrote it, or a newer one");
        }
        Manifest manifest = Json.read(json, Manifest.class, name);
        requireLike(manifest.proposal(), DetectorNetworks.proposal(), name);
        requireLike(manifest.verification(), DetectorNetworks.verification(), name);
        return new DetectorModel(
                manifest.proposal(),
                weights(manifest.proposal(), manifest.proposalWeights(), archive.entry(PROPOSAL), name),
                manifest.verification(),
                weights(manifest.verification(), manifest.verificationWeights(), archive.entry(VERIFICATION), name),
                manifest.thresholds(),
                manifest.training());
    }

    /** Other layers may have been trained, as long as what goes in and comes out means the same. */
    private static void requireLike(Network network, Network known, String name) {
        NetworkLimits.check(network, Limits.DEFAULT, name);
        if (!network.input().equals(known.input()) || network.outputs() != known.outputs()) {
            throw new ModelException("the network " + network.name() + " of " + name + " takes " + network.input()
                    + " and gives " + network.outputs() + " values, but a face detector needs " + known.input()
                    + " and "
                    + known.outputs() + ": fetch or train the file again");
        }
    }

    private static List<Tensor> weights(Network network, TensorGroup group, byte[] encoded, String name) {
        List<Tensor> weights = group.decode(encoded, name);
        // Looks at the name and shape of every weight: better here, where the file is known.
        FoldedNetwork.of(network, weights).weights().forEach(weight -> {
            if (!weight.isUsable()) {
                throw new ModelException(name + " cannot be used: the weights near layer " + weight.name()
                        + " are not finite. Fetch or train the file again");
            }
        });
        return weights;
    }

    private record Manifest(
            int formatVersion,
            Network proposal,
            Network verification,
            DetectorThresholds thresholds,
            DetectorProvenance training,
            TensorGroup proposalWeights,
            TensorGroup verificationWeights) {}
}
