package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Counts a run as its results come. Not thread-safe. */
final class RunStatistics {

    /** The rate taken for a single frame whose video names none. */
    private static final double USUAL_RATE = 25;

    private final VideoInfo info;
    private final LongSupplier clock;
    private final long begin;
    private final EmotionTime shown;
    private final TrackTable tracks;
    private long frames;
    private long faces;
    private long covered;
    private long latencySum;
    private long latencyMaximum;

    /** The latest frame: how long it lasts is known when the next one comes. */
    private List<TrackedFace> latestFaces = List.of();

    private Duration latestTime = Duration.ZERO;
    private long step;

    RunStatistics(VideoInfo info, List<Emotion> labels, LongSupplier clock) {
        this.info = info;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.shown = new EmotionTime(labels);
        this.tracks = new TrackTable(labels);
        this.step = Math.round(1e9 / (info.framesPerSecond() > 0 ? info.framesPerSecond() : USUAL_RATE));
    }

    void add(FrameResult result, long latency) {
        Duration time = result.frame().timestamp();
        if (frames > 0) {
            step = Math.max(1, time.minus(latestTime).toNanos());
            completeLatest();
        }
        latestTime = time;
        latestFaces = result.faces();
        frames++;
        faces += latestFaces.size();
        latencySum += latency;
        latencyMaximum = Math.max(latencyMaximum, latency);
    }

    long frames() {
        return frames;
    }

    /** To be called once, at the end: the last frame then lasts as long as the one before. */
    VideoSummary summary(Outcome outcome, long read, long dropped) {
        if (frames > 0) {
            completeLatest();
        }
        VideoSummary.Builder summary = VideoSummary.builder(info)
                .ending(outcome.ending())
                .framesRead(read)
                .framesProcessed(frames)
                .framesDropped(dropped)
                .covered(Duration.ofNanos(covered))
                .faces(faces)
                .trackCount(tracks.count())
                .tracks(tracks.summaries())
                .timeShare(shown.shares())
                .timeline(tracks.timeline())
                .elapsed(Duration.ofNanos(clock.getAsLong() - begin))
                .latency(latency());
        outcome.damage().ifPresent(summary::damage);
        return summary.build();
    }

    private Latency latency() {
        return new Latency(Duration.ofNanos(latencySum / Math.max(1, frames)), Duration.ofNanos(latencyMaximum));
    }

    private void completeLatest() {
        covered += step;
        tracks.advanceTo(latestTime);
        for (TrackedFace face : latestFaces) {
            shown.add(face.shown(), step);
            tracks.add(latestTime, face, step);
        }
    }
}
