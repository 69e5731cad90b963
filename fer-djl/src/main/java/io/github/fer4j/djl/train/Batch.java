package io.github.fer4j.djl.train;

/**
 * Examples of one step.
 *
 * @param inputs standardised pictures one after the other
 * @param targets for each example, the weighted probability of each label
 * @param labels for each example, the index of its label
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to another and never shared
record Batch(float[] inputs, float[] targets, int[] labels) {

    int size() {
        return labels.length;
    }
}
