package io.github.fer4j.model;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.format.Archive;
import io.github.fer4j.model.format.FoldedNetwork;
import io.github.fer4j.model.format.FoldedTensor;
import io.github.fer4j.model.format.Json;
import io.github.fer4j.model.format.NetworkLimits;
import io.github.fer4j.model.format.StoredTensors;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import io.github.fer4j.preprocess.Standardization;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and writes model files. A model file is a zip with two or three entries:
 *
 * <ul>
 *   <li>{@code manifest.json}: format version, topology, labels in order, standardisation, provenance, names and shapes of
 *       the weights, and their SHA-256
 *   <li>{@code weights.bin}: the weights, little-endian
 *   <li>{@code calibration.json}: the temperature; only if the model is calibrated
 * </ul>
 *
 * <p>Reading a file never makes a class that the file names. Thread-safe.
 */
public final class EmotionModelFile {

    /** The format version of the files that are written. It is also the only version that can be read. */
    public static final int FORMAT_VERSION = 1;

    private static final String MANIFEST = "manifest.json";
    private static final String WEIGHTS = "weights.bin";
    private static final String CALIBRATION = "calibration.json";
    private static final Set<String> ENTRIES = Set.of(MANIFEST, WEIGHTS, CALIBRATION);

    private EmotionModelFile() {}

    /**
     * Writes a model. An existing file is replaced at once or not at all.
     *
     * @param model the model to write
     * @param precision the number format of the weights in the file
     * @param file the file to write; its folder must exist
     * @throws ModelException if the file cannot be written
     */
    public static void write(EmotionModel model, Precision precision, Path file) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(file, "file");
        byte[] weights = StoredTensors.encode(model.weights(), precision);
        Manifest manifest = new Manifest(
                FORMAT_VERSION,
                model.network(),
                model.labels().stream().map(Emotion::label).toList(),
                model.standardization(),
                StoredProvenance.of(model.provenance()),
                TensorGroup.describe(model.weights(), precision, weights));
        Map<String, byte[]> entries = new TreeMap<>(Map.of(MANIFEST, Json.write(manifest), WEIGHTS, weights));
        if (model.scaling().isFitted()) {
            entries.put(CALIBRATION, Json.write(model.scaling()));
        }
        Archive.write(file, entries);
    }

    /**
     * Reads a model file within the default limits.
     *
     * @param file a file written by {@link #write}
     * @return the model
     * @throws ModelException if the file is missing, truncated, altered, of an unknown version or beyond a limit, or if
     *     its weights are not finite or do not fit its topology
     */
    public static EmotionModel read(Path file) {
        return read(file, Limits.DEFAULT);
    }

    /**
     * Reads a model file.
     *
     * @param file a file written by {@link #write}
     * @param limits what the file may demand: bytes, entries, parameters, activations and multiply-adds
     * @return the model
     * @throws ModelException if the file is missing, truncated, altered, of an unknown version or beyond a limit, or if
     *     its weights are not finite or do not fit its topology
     */
    public static EmotionModel read(Path file, Limits limits) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(limits, "limits");
        return read(Archive.read(file, limits, ENTRIES), file.toString(), limits, List.of());
    }

    /**
     * Reads a model from a stream within the default limits. The stream is read to its end and not closed.
     *
     * @param stream the bytes of a model file
     * @param name the name of the model in error messages
     * @return the model
     * @throws ModelException as for {@link #read(Path)}
     */
    public static EmotionModel read(InputStream stream, String name) {
        return read(stream, name, Limits.DEFAULT);
    }

    /**
     * Reads a model from a stream. The stream is read to its end and not closed.
     *
     * @param stream the bytes of a model file
     * @param name the name of the model in error messages
     * @param limits what the file may demand: bytes, entries, parameters, activations and multiply-adds
     * @return the model
     * @throws ModelException as for {@link #read(Path, Limits)}
     */
    public static EmotionModel read(InputStream stream, String name, Limits limits) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(limits, "limits");
        return read(Archive.read(stream, name, limits, ENTRIES), name, limits, List.of());
    }

    /**
     * Reads a model whose file has its last layers alone.
     *
     * @param shared the weights of another model, of which those that the file lacks are taken
     */
    static EmotionModel readSharing(InputStream stream, String name, List<Tensor> shared) {
        return read(Archive.read(stream, name, Limits.DEFAULT, ENTRIES), name, Limits.DEFAULT, shared);
    }

    private static EmotionModel read(Archive archive, String name, Limits limits, List<Tensor> shared) {
        int version = Json.version(archive.entry(MANIFEST), name);
        if (version != FORMAT_VERSION) {
            throw new ModelException("model " + name + " has the format version " + version + ", but this fer4j reads "
                    + FORMAT_VERSION + " alone: use the fer4j that wrote it, or a newer one");
        }
        Manifest manifest = Json.read(archive.entry(MANIFEST), Manifest.class, name);
        TemperatureScaling scaling = archive.find(CALIBRATION)
                .map(json -> Json.read(json, TemperatureScaling.class, name))
                .orElse(TemperatureScaling.NONE);
        NetworkLimits.check(manifest.network(), limits, name);
        List<Tensor> weights = completed(manifest.weights().decode(archive.entry(WEIGHTS), name), shared);
        try {
            EmotionModel model = new EmotionModel(
                    manifest.network(),
                    manifest.labels().stream().map(Emotion::of).toList(),
                    manifest.standardization(),
                    manifest.provenance().toProvenance(),
                    weights,
                    scaling);
            // Looks at the name and shape of every weight: better here, where the file is known.
            requireFinite(FoldedNetwork.of(model.network(), weights));
            return model;
        } catch (IllegalArgumentException | ModelException e) {
            throw new ModelException("model " + name + " contradicts itself: " + e.getMessage(), e);
        }
    }

    private static List<Tensor> completed(List<Tensor> own, List<Tensor> shared) {
        Set<String> names = own.stream().map(Tensor::name).collect(Collectors.toSet());
        return Stream.concat(shared.stream().filter(tensor -> !names.contains(tensor.name())), own.stream())
                .toList();
    }

    /** Finite weights can still give others: a negative variance has no root. */
    private static void requireFinite(FoldedNetwork folded) {
        for (FoldedTensor weight : folded.weights()) {
            if (!weight.isUsable()) {
                throw new ModelException(
                        "its Batch Normalisation gives weights that are not finite, near layer " + weight.name());
            }
        }
    }

    private record Manifest(
            int formatVersion,
            Network network,
            List<String> labels,
            Standardization standardization,
            StoredProvenance provenance,
            TensorGroup weights) {}
}
