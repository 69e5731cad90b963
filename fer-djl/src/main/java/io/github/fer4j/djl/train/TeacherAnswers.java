package io.github.fer4j.djl.train;

import io.github.fer4j.model.weights.Tensor;
import java.util.List;

/**
 * What teachers answer to each training face, for the groups of outputs that have teachers. Immutable and thread-safe.
 *
 * @param groups for a group, a tensor named by its number: a row of probabilities for each face
 */
record TeacherAnswers(List<Tensor> groups) {

    /** There are no teachers. */
    static final TeacherAnswers NONE = new TeacherAnswers(List.of());

    TeacherAnswers {
        groups = List.copyOf(groups);
    }

    /** The name of a group's tensor. */
    static String name(int group) {
        return Integer.toString(group);
    }

    /**
     * Replaces a share of a target by the teachers' answers, in place. Where a face has no votes, the answers are all there
     * is to learn, with as much weight.
     *
     * @param row the target of all outputs
     * @param face the number of the face
     * @param heads the groups of outputs
     * @param share of the teachers, 0..1
     */
    void mixInto(float[] row, int face, Heads heads, double share) {
        for (Tensor answers : groups) {
            int group = Integer.parseInt(answers.name());
            int size = heads.sizes().get(group);
            int start = heads.start(group);
            for (int i = 0; i < size; i++) {
                row[start + i] = (float) ((1 - share) * row[start + i] + share * answers.values()[face * size + i]);
            }
        }
    }
}
