package io.github.fer4j.model.training;

/** How convolutions compute while a network learns; all else, and all that is validated, is in single precision. */
public enum TrainingPrecision {
    /** IEEE 754 single precision. */
    FLOAT32,
    /**
     * Inputs and kernels rounded to bfloat16 (8 bits of precision), sums in single precision. On processors with bfloat16
     * instructions (AVX-512 BF16, AMX) convolutions take about half the time, on others they take longer.
     */
    BFLOAT16
}
