package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.video.EmotionTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws one track's line in bounded memory: each point is the mean of as many frames as it takes, twice as many whenever
 * there would be too many points. Not thread-safe.
 */
final class TimelineBuilder {

    private final List<Emotion> labels;
    private final List<Bucket> buckets = new ArrayList<>();
    private int framesEach = 1;

    TimelineBuilder(List<Emotion> labels) {
        this.labels = labels;
    }

    void add(Duration time, EmotionScores scores) {
        Bucket single = Bucket.of(labels, time, scores);
        int last = buckets.size() - 1;
        if (last >= 0 && buckets.get(last).frames < framesEach) {
            buckets.set(last, buckets.get(last).plus(single));
            return;
        }
        if (buckets.size() == EmotionTimeline.MAXIMUM_POINTS) {
            halve();
        }
        buckets.add(single);
    }

    EmotionTimeline.Line line(long track) {
        return new EmotionTimeline.Line(
                track, buckets.stream().map(bucket -> bucket.point(labels)).toList());
    }

    private void halve() {
        List<Bucket> pairs = new ArrayList<>(buckets.size());
        for (int i = 0; i < buckets.size(); i += 2) {
            pairs.add(buckets.get(i).plus(buckets.get(i + 1)));
        }
        buckets.clear();
        buckets.addAll(pairs);
        framesEach *= 2;
    }

    /** Successive frames in sum: the time in nanoseconds, the scores by label. Immutable. */
    private static final class Bucket {

        private final int frames;
        private final double nanos;
        private final float[] sums;

        Bucket(int frames, double nanos, float[] sums) {
            this.frames = frames;
            this.nanos = nanos;
            this.sums = sums;
        }

        static Bucket of(List<Emotion> labels, Duration time, EmotionScores scores) {
            float[] values = new float[labels.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = scores.of(labels.get(i));
            }
            return new Bucket(1, time.toNanos(), values);
        }

        Bucket plus(Bucket other) {
            float[] both = sums.clone();
            for (int i = 0; i < both.length; i++) {
                both[i] += other.sums[i];
            }
            return new Bucket(frames + other.frames, nanos + other.nanos, both);
        }

        EmotionTimeline.Point point(List<Emotion> labels) {
            float[] means = sums.clone();
            for (int i = 0; i < means.length; i++) {
                means[i] /= frames;
            }
            return new EmotionTimeline.Point(
                    Duration.ofNanos(Math.round(nanos / frames)), EmotionScores.of(labels, means));
        }
    }
}
