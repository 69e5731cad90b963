package io.github.fer4j.model.weights;

/** The number format of weights in a file. In memory weights are always in single precision. */
public enum Precision {
    /** IEEE 754 half precision: 2 bytes a weight, about three digits. */
    FLOAT16(2),
    /** IEEE 754 single precision: 4 bytes a weight, exact. */
    FLOAT32(4);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /**
     * The size of a weight.
     *
     * @return 2 or 4 bytes
     */
    public int bytes() {
        return bytes;
    }
}
