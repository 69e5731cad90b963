package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each emotion was shown, {@link Emotion#UNCERTAIN} after the others if it was. Not thread-safe. */
final class EmotionTime {

    private final Map<Emotion, Long> nanos = new LinkedHashMap<>();

    EmotionTime(List<Emotion> labels) {
        labels.forEach(label -> nanos.put(label, 0L));
    }

    void add(Emotion shown, long time) {
        nanos.merge(shown, time, Long::sum);
    }

    /** The time of all emotions together. */
    long total() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of each, in the model's order; all 0 if no time has passed. */
    Map<Emotion, Double> shares() {
        double total = Math.max(1, total());
        Map<Emotion, Double> shares = new LinkedHashMap<>();
        nanos.forEach((emotion, time) -> shares.put(emotion, time / total));
        return Collections.unmodifiableMap(shares);
    }
}
