package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.TrackedFace;
import java.time.Duration;
import java.util.List;

/** Counts one followed face. Not thread-safe. */
final class TrackStatistics {

    private final long track;
    private final Duration first;
    private final EmotionTime shown;
    private final MeanScores scores;
    private final TimelineBuilder timeline;
    private Duration last;
    private long frames;

    TrackStatistics(long track, Duration first, List<Emotion> labels) {
        this.track = track;
        this.first = first;
        this.last = first;
        this.shown = new EmotionTime(labels);
        this.scores = new MeanScores(labels);
        this.timeline = new TimelineBuilder(labels);
    }

    /** The face in one more frame, which lasts for some time. */
    void add(Duration time, TrackedFace face, long nanos) {
        last = time;
        frames++;
        shown.add(face.shown(), nanos);
        scores.add(face.face().scores(), nanos / 1e9);
        timeline.add(time, face.smoothed());
    }

    Duration last() {
        return last;
    }

    long visible() {
        return shown.total();
    }

    TrackSummary summary() {
        return new TrackSummary(track, first, last, frames, Duration.ofNanos(visible()), shown.shares(), scores.mean());
    }

    EmotionTimeline.Line line() {
        return timeline.line(track);
    }
}
