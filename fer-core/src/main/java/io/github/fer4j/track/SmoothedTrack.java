package io.github.fer4j.track;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The scores of one track over time, and the emotion it shows. Not thread-safe. */
final class SmoothedTrack {

    private final Duration first;
    private Duration latest;
    private EmotionScores scores;
    private Emotion shown;
    private @Nullable Duration changed;

    SmoothedTrack(Duration time, EmotionScores scores) {
        this.first = time;
        this.latest = time;
        this.scores = scores;
        this.shown = scores.top();
    }

    Duration latest() {
        return latest;
    }

    EmotionSmoother.Smoothed smoothed() {
        return new EmotionSmoother.Smoothed(scores, shown);
    }

    void update(Duration time, EmotionScores seen, Duration timeConstant) {
        double weight = weight(time, timeConstant);
        scores = EmotionScores.weightedMean(scores, 1 - weight, seen, weight);
        latest = time;
        Emotion top = scores.top();
        if (leads(scores.of(top), scores.of(shown)) && mayChange(time)) {
            shown = top;
            changed = time;
        }
    }

    /** By the lead, or, where no emotion is probable, by half as much again. */
    private static boolean leads(double top, double shown) {
        return top - shown > EmotionSmoother.LEAD || top > EmotionSmoother.RATIO * shown;
    }

    private boolean mayChange(Duration time) {
        return changed == null || time.minus(changed).compareTo(EmotionSmoother.DWELL) > 0;
    }

    /** How much the new scores count: as in an even mean at first, as in an exponential one later. */
    private double weight(Duration time, Duration timeConstant) {
        if (timeConstant.isZero()) {
            return 1;
        }
        double step = seconds(time.minus(latest));
        double age = seconds(time.minus(first));
        double exponential = -Math.expm1(-step / seconds(timeConstant));
        return step > 0 ? Math.max(exponential, step / (age + step)) : 0;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
