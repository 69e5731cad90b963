package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;

/**
 * How well one label is recognised. A ratio of 0 to 0 is 0.
 *
 * @param emotion the label
 * @param precision of the faces given this label, the share that truly has it; 0..1
 * @param recall of the faces that truly have this label, the share given it; 0..1
 * @param f1 the harmonic mean of precision and recall; 0..1
 * @param support the number of faces that truly have this label
 * @param predicted the number of faces given this label
 */
public record ClassMetrics(Emotion emotion, double precision, double recall, double f1, long support, long predicted) {}
