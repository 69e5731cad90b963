package io.github.fer4j.spark.internal;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * A model that all executors have: a bundled one is in their jar, the bytes of a file are sent to each of them once. The
 * driver has read it before, so that a bad model shows there. Immutable and thread-safe.
 */
final class SharedModel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable Broadcast<byte[]> file;
    private final String hash;

    private SharedModel(String name, @Nullable Broadcast<byte[]> file) {
        this.name = name;
        this.file = file;
        this.hash = ModelHash.of(load());
    }

    /**
     * Reads a model on the driver.
     *
     * @param name a bundled one, or the address of a file
     * @throws ModelException if it cannot be read
     */
    static SharedModel of(String name, JavaSparkContext context) {
        return BundledModels.NAMES.contains(name)
                ? new SharedModel(name, null)
                : new SharedModel(name, context.broadcast(read(name, HadoopFiles.of(context))));
    }

    private static byte[] read(String address, HadoopFiles files) {
        try {
            return files.read(address, Limits.DEFAULT.modelBytes());
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(
                    "cannot read the model " + address + ": " + e + ". Name one of "
                            + String.join(", ", BundledModels.NAMES) + ", or a model file that the driver can read",
                    e);
        }
    }

    /** The model itself, read anew. */
    EmotionModel load() {
        return file == null
                ? BundledModels.named(name)
                : EmotionModelFile.read(new ByteArrayInputStream(file.value()), name);
    }

    /** SHA-256 of the model as ONNX. */
    String hash() {
        return hash;
    }
}
