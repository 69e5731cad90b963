package io.github.fer4j.model.training;

/** How convolutions compute while a network learns. Everything else, validation included, uses single precision. */
public enum TrainingPrecision {
    /** IEEE 754 single precision. */
    FLOAT32,
    /**
     * Inputs and kernels are rounded to bfloat16 (8 bits of precision), sums are in single precision. On processors with
     * bfloat16 instructions (AVX-512 BF16, AMX) convolutions take about half the time; on others they take longer.
     */
    BFLOAT16
}
