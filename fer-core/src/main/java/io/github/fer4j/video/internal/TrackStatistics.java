package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
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
    private final TimelineBuilder timeline = new TimelineBuilder();
    private EmotionScores meanScores;
    private Duration last;
    private long frames;

    /** A face whose first frame is still to be {@linkplain #add added}. */
    TrackStatistics(Duration first, TrackedFace face, List<Emotion> labels) {
        this.track = face.track();
        this.first = first;
        this.last = first;
        this.meanScores = face.face().scores();
        this.shown = new EmotionTime(labels);
    }

    /** The face in one more frame, which lasts for some time. */
    void add(Duration time, TrackedFace face, long nanos) {
        EmotionScores scores = face.face().scores();
        meanScores = EmotionScores.weightedMean(meanScores, (double) visible(), scores, (double) nanos);
        last = time;
        frames++;
        shown.add(face.shown(), nanos);
        timeline.add(time, face);
    }

    Duration last() {
        return last;
    }

    long visible() {
        return shown.total();
    }

    TrackSummary summary() {
        return new TrackSummary(track, first, last, frames, Duration.ofNanos(visible()), shown.shares(), meanScores);
    }

    EmotionTimeline.Line line() {
        return timeline.line(track);
    }
}
