package io.github.fer4j.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** How weights are stored in a file; in memory they are always single precision. */
public enum Precision {
    /** IEEE 754 half precision: half the size, about three digits. */
    FLOAT16(2) {
        @Override
        void put(ByteBuffer buffer, float value) {
            buffer.putShort(Float16.ofFloat(value));
        }

        @Override
        float get(ByteBuffer buffer) {
            return Float16.toFloat(buffer.getShort());
        }
    },
    /** IEEE 754 single precision, exact. */
    FLOAT32(4) {
        @Override
        void put(ByteBuffer buffer, float value) {
            buffer.putFloat(value);
        }

        @Override
        float get(ByteBuffer buffer) {
            return buffer.getFloat();
        }
    };

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    abstract void put(ByteBuffer buffer, float value);

    abstract float get(ByteBuffer buffer);

    /**
     * The smallest precision that keeps weights as they are, for example those of a file read in half precision.
     *
     * @param tensors any
     * @return half precision if no value would change by it, otherwise single precision
     */
    public static Precision lossless(List<Tensor> tensors) {
        for (Tensor tensor : tensors) {
            for (float value : tensor.values()) {
                if (Float16.toFloat(Float16.ofFloat(value)) != value) {
                    return FLOAT32;
                }
            }
        }
        return FLOAT16;
    }

    /**
     * Bytes a value.
     *
     * @return 2 or 4
     */
    public int bytes() {
        return bytes;
    }

    /**
     * The values of some tensors one after the other, little-endian.
     *
     * @param tensors in order
     * @return as many bytes as they have values, times {@link #bytes()}
     */
    public byte[] encode(List<Tensor> tensors) {
        int values = tensors.stream().mapToInt(tensor -> tensor.values().length).sum();
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.multiplyExact(values, bytes)).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : tensors) {
            for (float value : tensor.values()) {
                put(buffer, value);
            }
        }
        return buffer.array();
    }

    /**
     * Takes values from a buffer.
     *
     * @param buffer little-endian, at its first value; advanced
     * @param count how many
     * @return the values
     */
    public float[] decode(ByteBuffer buffer, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = get(buffer);
        }
        return values;
    }
}
