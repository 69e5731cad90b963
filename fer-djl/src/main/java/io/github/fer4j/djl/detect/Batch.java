package io.github.fer4j.djl.detect;

/**
 * Examples to learn from in one step.
 *
 * @param inputs one after the other
 * @param targets one after the other, as the loss takes them
 * @param size the number of examples
 */
@SuppressWarnings("ArrayRecordComponent") // made for one step and read once
record Batch(float[] inputs, float[] targets, int size) {}
