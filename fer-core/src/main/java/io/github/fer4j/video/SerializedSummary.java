package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written instead of a {@link VideoSummary}, so that what is read is checked as everything else. Immutable. */
record SerializedSummary(
        VideoInfo source,
        VideoSummary.Ending ending,
        @Nullable String damage,
        long framesRead,
        long framesProcessed,
        long framesDropped,
        Duration covered,
        long faces,
        long trackCount,
        List<TrackSummary> tracks,
        Map<Emotion, Double> timeShare,
        EmotionTimeline timeline,
        Duration elapsed,
        Latency latency)
        implements Serializable {

    private Object readResolve() throws InvalidObjectException {
        try {
            return summary();
        } catch (IllegalArgumentException | NullPointerException e) {
            InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }

    private VideoSummary summary() {
        VideoSummary.Builder builder = VideoSummary.builder(source)
                .ending(ending)
                .framesRead(framesRead)
                .framesProcessed(framesProcessed)
                .framesDropped(framesDropped)
                .covered(covered)
                .faces(faces)
                .trackCount(trackCount)
                .tracks(tracks)
                .timeShare(timeShare)
                .timeline(timeline)
                .elapsed(elapsed)
                .latency(latency);
        return (damage == null ? builder : builder.damage(damage)).build();
    }
}
