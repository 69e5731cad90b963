package io.github.fer4j.model.training;

/** How a network computes while it learns. Weights, their gradients and validation are in single precision. */
public enum TrainingPrecision {
    /** IEEE 754 single precision. */
    FLOAT32,
    /**
     * What flows through convolutions, and what lies between them, is rounded to bfloat16 (8 bits of precision); sums and
     * statistics are in single precision. On processors with bfloat16 instructions (AVX-512 BF16, AMX) a step takes less
     * than half the time; on others it takes longer.
     */
    BFLOAT16
}
