package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One followed face over a whole video. Immutable and serializable. */
public final class TrackSummary implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final EmotionScores NOTHING = EmotionScores.of(List.of(Emotion.NEUTRAL), new float[] {1});

    private final long track;
    private final Duration first;
    private final Duration last;
    private final long frames;
    private final Duration visible;
    // The plain class, which Kryo can make too; users get a view that they cannot change.
    private final LinkedHashMap<Emotion, Double> timeShare;
    private final EmotionScores meanScores;

    /** For Kryo, which makes an empty object and fills the fields. */
    @SuppressWarnings("unused")
    private TrackSummary() {
        this(0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Map.of(), NOTHING);
    }

    /**
     * A summary.
     *
     * @param track its number
     * @param first the timestamp of the first frame with it
     * @param last the timestamp of the last frame with it
     * @param frames in how many frames it was seen
     * @param visible for how long it was seen
     * @param timeShare for which share of that time each emotion was shown; copied in its order
     * @param meanScores the mean over that time of the scores of single frames
     */
    public TrackSummary(
            long track,
            Duration first,
            Duration last,
            long frames,
            Duration visible,
            Map<Emotion, Double> timeShare,
            EmotionScores meanScores) {
        this.track = track;
        this.first = Objects.requireNonNull(first, "first");
        this.last = Objects.requireNonNull(last, "last");
        this.frames = frames;
        this.visible = Objects.requireNonNull(visible, "visible");
        this.timeShare = new LinkedHashMap<>(Objects.requireNonNull(timeShare, "timeShare"));
        this.meanScores = Objects.requireNonNull(meanScores, "meanScores");
    }

    /**
     * Its number.
     *
     * @return from 1
     */
    public long track() {
        return track;
    }

    /**
     * When it was seen first.
     *
     * @return the timestamp of the first frame with it
     */
    public Duration first() {
        return first;
    }

    /**
     * When it was seen last.
     *
     * @return the timestamp of the last frame with it
     */
    public Duration last() {
        return last;
    }

    /**
     * In how many frames it was seen.
     *
     * @return at least 1
     */
    public long frames() {
        return frames;
    }

    /**
     * For how long it was seen: each of its frames counts until the next recognised frame.
     *
     * @return not negative
     */
    public Duration visible() {
        return visible;
    }

    /**
     * For which share of that time each emotion was shown.
     *
     * @return an immutable map in the model's order, with {@link Emotion#UNCERTAIN} as the last key if it was shown; sums
     *     to 1
     */
    public Map<Emotion, Double> timeShare() {
        return Collections.unmodifiableMap(timeShare);
    }

    /**
     * The mean over that time of the scores of single frames.
     *
     * @return not smoothed
     */
    public EmotionScores meanScores() {
        return meanScores;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrackSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "TrackSummary" + values();
    }

    private List<Object> values() {
        return List.of(track, first, last, frames, visible, timeShare, meanScores);
    }

    private Object writeReplace() {
        return new Serialized(track, first, last, frames, visible, timeShare, meanScores);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a summary is read through its proxy");
    }

    /** What is written instead, so that what is read is checked as everything else. */
    private record Serialized(
            long track,
            Duration first,
            Duration last,
            long frames,
            Duration visible,
            Map<Emotion, Double> timeShare,
            EmotionScores meanScores)
            implements Serializable {

        private Object readResolve() {
            return new TrackSummary(track, first, last, frames, visible, timeShare, meanScores);
        }
    }
}
