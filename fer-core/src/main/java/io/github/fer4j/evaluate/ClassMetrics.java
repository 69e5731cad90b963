package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import java.io.Serializable;
import java.util.Objects;

/**
 * How well one label is recognised. The ratio of 0 to 0 is 0. Immutable, thread-safe and serializable.
 *
 * @param emotion the label
 * @param precision of the faces predicted as this label, the share that truly has it; 0..1
 * @param recall of the faces that truly have this label, the share predicted as it; 0..1
 * @param f1 the harmonic mean of precision and recall; 0..1
 * @param support the number of faces that truly have this label
 * @param predicted the number of faces predicted as this label
 */
public record ClassMetrics(Emotion emotion, double precision, double recall, double f1, long support, long predicted)
        implements Serializable {

    /**
     * Measures of one label.
     *
     * @param emotion the label
     * @param precision 0..1
     * @param recall 0..1
     * @param f1 0..1
     * @param support 0 or more
     * @param predicted 0 or more
     */
    public ClassMetrics {
        Objects.requireNonNull(emotion, "emotion");
    }
}
