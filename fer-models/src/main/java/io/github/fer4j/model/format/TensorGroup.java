package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.files.Sha256;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a file says of some tensors that it holds as one binary entry.
 *
 * @param precision of the values
 * @param sha256 of the entry
 * @param tensors names and shapes, in order
 */
public record TensorGroup(Precision precision, String sha256, List<Entry> tensors) {

    /** One tensor's name and shape. */
    @SuppressWarnings("ArrayRecordComponent") // only ever read from and written to JSON
    public record Entry(String name, long[] shape) {}

    /** What a file says of tensors that are stored as these bytes. */
    public static TensorGroup describe(List<Tensor> tensors, Precision precision, byte[] encoded) {
        return new TensorGroup(
                precision,
                sha256(encoded),
                tensors.stream()
                        .map(tensor -> new Entry(tensor.name(), tensor.shape()))
                        .toList());
    }

    /** The tensors from their encoded values, once these are found to be complete and unaltered. */
    public List<Tensor> decode(byte[] encoded, String file) {
        if (!sha256(encoded).equals(sha256)) {
            throw new ModelException(file + " is damaged: its weights do not have the SHA-256 that its manifest states."
                    + " Fetch or write the file again");
        }
        ByteBuffer buffer = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        List<Tensor> result = new ArrayList<>();
        for (Entry entry : tensors) {
            long size = sizeOf(entry, file);
            if (size > buffer.remaining() / precision.bytes()) {
                throw new ModelException(file + " holds too few weights for " + entry.name());
            }
            float[] values = StoredTensors.decode(buffer, precision, (int) size);
            requireFinite(values, entry.name(), file);
            result.add(new Tensor(entry.name(), entry.shape(), values));
        }
        if (buffer.hasRemaining()) {
            throw new ModelException(file + " holds more weights than its manifest names");
        }
        return result;
    }

    private static void requireFinite(float[] values, String tensor, String file) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new ModelException(
                        file + " cannot be used: its weights " + tensor + " hold a value that is not finite (" + value
                                + "). Train the model again with a lower learning rate, or fetch the file again");
            }
        }
    }

    private static long sizeOf(Entry entry, String file) {
        try {
            long size = Tensor.sizeOf(entry.shape());
            if (size >= 0) {
                return size;
            }
        } catch (ArithmeticException e) {
            throw new ModelException(file + " states an impossible shape for " + entry.name(), e);
        }
        throw new ModelException(file + " states an impossible shape for " + entry.name());
    }

    /** A hash of the values of tensors, in single precision. */
    public static String sha256(List<Tensor> tensors) {
        return sha256(StoredTensors.encode(tensors, Precision.FLOAT32));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
