package io.github.fer4j.model.format;

import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.model.weights.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Weights as bytes: the values of some tensors one after the other, little-endian. */
public final class StoredTensors {

    private StoredTensors() {}

    /** The values of all tensors, in order. */
    public static byte[] encode(List<Tensor> tensors, Precision precision) {
        int values = tensors.stream().mapToInt(tensor -> tensor.values().length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values, precision.bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : tensors) {
            for (float value : tensor.values()) {
                switch (precision) {
                    case FLOAT16 -> buffer.putShort(Float16.ofFloat(value));
                    case FLOAT32 -> buffer.putFloat(value);
                }
            }
        }
        return buffer.array();
    }

    /** Takes values from a buffer, which moves on. */
    static float[] decode(ByteBuffer buffer, Precision precision, int count) {
        ByteBuffer bytes =
                buffer.slice(buffer.position(), count * precision.bytes()).order(buffer.order());
        buffer.position(buffer.position() + bytes.remaining());
        if (precision == Precision.FLOAT16) {
            return Float16.toFloats(bytes.asShortBuffer());
        }
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /** The smallest precision that changes no value: half precision for weights that were read from such a file. */
    public static Precision losslessPrecision(List<Tensor> tensors) {
        for (Tensor tensor : tensors) {
            for (float value : tensor.values()) {
                if (Float16.toFloat(Float16.ofFloat(value)) != value) {
                    return Precision.FLOAT32;
                }
            }
        }
        return Precision.FLOAT16;
    }
}
