package io.github.fer4j.djl.train;

import io.github.fer4j.error.TrainingException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.format.Archive;
import io.github.fer4j.model.format.Json;
import io.github.fer4j.model.format.NetworkLimits;
import io.github.fer4j.model.format.StoredTensors;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A training after an epoch: all that is needed to go on as if it had never stopped. Order, augmentation and dropout are
 * drawn from the seed and the epoch's number, so that no generator need be saved.
 *
 * @param header what was trained, with what, how far
 * @param live the weights that learn
 * @param averaged their running average, which is what is validated; the same as live if there is no averaging
 * @param best the validated weights of the best epoch
 * @param optimizer the optimiser's state
 */
record Checkpoint(Header header, List<Tensor> live, List<Tensor> averaged, List<Tensor> best, List<Tensor> optimizer) {

    private static final int FORMAT_VERSION = 3;
    private static final String MANIFEST = "checkpoint.json";
    private static final Set<String> ENTRIES =
            Set.of(MANIFEST, "live.bin", "averaged.bin", "best.bin", "optimizer.bin");

    /**
     * What a training is, and how far it is.
     *
     * @param network what is trained
     * @param labels in the order of the network's outputs
     * @param settings of the training
     * @param trainingSha256 hash of the training split
     * @param validationSha256 hash of the validation split
     * @param startedFrom hash of the weights begun with, or empty
     * @param teachers hash of the weights of each teacher
     * @param history the epochs done
     * @param steps done so far
     */
    record Header(
            Network network,
            List<String> labels,
            TrainingSettings settings,
            String trainingSha256,
            String validationSha256,
            String startedFrom,
            List<String> teachers,
            TrainingHistory history,
            long steps) {

        /** The same training, further on. */
        Header after(TrainingHistory done, long stepsDone) {
            return new Header(
                    network,
                    labels,
                    settings,
                    trainingSha256,
                    validationSha256,
                    startedFrom,
                    teachers,
                    done,
                    stepsDone);
        }

        /** Refuses to go on with something else than what was begun, and names what differs. */
        void requireSame(Header begun, Path file) {
            List<String> differing = new ArrayList<>();
            if (!network.equals(begun.network)) {
                differing.add("topology was " + describe(begun.network) + ", now it is " + describe(network));
            }
            compare("labels", labels, begun.labels, differing);
            Map<String, Object> now = settings.values();
            begun.settings.values().forEach((name, value) -> compare(name, now.get(name), value, differing));
            compare("SHA-256 of the training split", trainingSha256, begun.trainingSha256, differing);
            compare("SHA-256 of the validation split", validationSha256, begun.validationSha256, differing);
            compare("SHA-256 of the weights to start from", startedFrom, begun.startedFrom, differing);
            compare("SHA-256 of the teachers' weights", teachers, begun.teachers, differing);
            if (!differing.isEmpty()) {
                throw new TrainingException("cannot resume from " + file + ", which is another training: "
                        + String.join("; ", differing) + ". Give the same again, or start anew in another folder");
            }
        }

        private static void compare(String what, @Nullable Object now, Object begun, List<String> differing) {
            if (!begun.equals(now)) {
                differing.add(what + " was " + begun + ", now it is " + now);
            }
        }

        private static String describe(Network network) {
            return network.name() + " with " + network.parameters() + " parameters";
        }
    }

    void write(Path file) {
        Map<String, byte[]> entries = new HashMap<>();
        Manifest manifest = new Manifest(
                FORMAT_VERSION,
                header,
                put(entries, "live", live),
                put(entries, "averaged", averaged),
                put(entries, "best", best),
                put(entries, "optimizer", optimizer));
        entries.put(MANIFEST, Json.write(manifest));
        Archive.writeUncompressed(file, entries);
    }

    private static TensorGroup put(Map<String, byte[]> entries, String name, List<Tensor> tensors) {
        byte[] encoded = StoredTensors.encode(tensors, Precision.FLOAT32);
        entries.put(name + ".bin", encoded);
        return TensorGroup.describe(tensors, Precision.FLOAT32, encoded);
    }

    static Checkpoint read(Path file, Limits limits) {
        Archive archive = Archive.read(file, limits, ENTRIES);
        int version = Json.version(archive.entry(MANIFEST), file.toString());
        if (version != FORMAT_VERSION) {
            throw new TrainingException("checkpoint " + file + " has the unknown format version " + version);
        }
        Manifest manifest = Json.read(archive.entry(MANIFEST), Manifest.class, file.toString());
        NetworkLimits.check(manifest.header.network, limits, file.toString());
        return new Checkpoint(
                manifest.header,
                manifest.live.decode(archive.entry("live.bin"), file.toString()),
                manifest.averaged.decode(archive.entry("averaged.bin"), file.toString()),
                manifest.best.decode(archive.entry("best.bin"), file.toString()),
                manifest.optimizer.decode(archive.entry("optimizer.bin"), file.toString()));
    }

    private record Manifest(
            int formatVersion,
            Header header,
            TensorGroup live,
            TensorGroup averaged,
            TensorGroup best,
            TensorGroup optimizer) {}
}
