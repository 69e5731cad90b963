package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.TrackedFace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws one track's line in bounded memory: each point is the mean of as many frames as it takes, twice as many whenever
 * there would be too many points. Not thread-safe.
 */
final class TimelineBuilder {

    private final List<Mean> means = new ArrayList<>();
    private int framesEach = 1;

    void add(Duration time, TrackedFace face) {
        Mean single = new Mean(1, time, face.smoothed(), face.shown().equals(Emotion.UNCERTAIN) ? 1 : 0);
        int last = means.size() - 1;
        if (last >= 0 && means.get(last).frames < framesEach) {
            means.set(last, means.get(last).plus(single));
            return;
        }
        if (means.size() == EmotionTimeline.MAXIMUM_POINTS) {
            halve();
        }
        means.add(single);
    }

    EmotionTimeline.Line line(long track) {
        return new EmotionTimeline.Line(track, means.stream().map(Mean::point).toList());
    }

    private void halve() {
        List<Mean> pairs = new ArrayList<>(means.size());
        for (int i = 0; i < means.size(); i += 2) {
            pairs.add(means.get(i).plus(means.get(i + 1)));
        }
        means.clear();
        means.addAll(pairs);
        framesEach *= 2;
    }

    /** Some successive frames: how many, their mean time and scores, and in how many the answer was uncertain. */
    private record Mean(int frames, Duration time, EmotionScores scores, int uncertain) {

        Mean plus(Mean later) {
            int both = frames + later.frames;
            Duration step = later.time.minus(time).multipliedBy(later.frames).dividedBy(both);
            EmotionScores mean = EmotionScores.weightedMean(scores, frames, later.scores, later.frames);
            return new Mean(both, time.plus(step), mean, uncertain + later.uncertain);
        }

        EmotionTimeline.Point point() {
            return new EmotionTimeline.Point(time, scores, (double) uncertain / frames);
        }
    }
}
