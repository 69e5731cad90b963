package io.github.fer4j.track;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Smooths the scores of followed faces over time, and chooses the emotion to show so that it does not flicker.
 *
 * <p>Not thread-safe; one for each video. Deterministic.
 *
 * <p>Scores are averaged exponentially: what was seen a time constant ago counts for 1/e of what is seen now, whatever
 * the intervals between frames. A track's first frames, before a time constant has passed, are averaged evenly, so that
 * its very first does not outweigh them. The shown emotion changes only when another one leads it by {@link #LEAD} or is
 * {@link #RATIO} times as probable, and not again within a {@link #DWELL}.
 */
public final class EmotionSmoother {

    /** By how much the probability of another emotion must exceed that of the shown one. */
    public static final double LEAD = 0.15;

    /** How many times as probable as the shown one another emotion must be otherwise, when none is probable. */
    public static final double RATIO = 1.5;

    /** How long an emotion is shown at least before another one takes its place; the first of a track may give way at once. */
    public static final Duration DWELL = Duration.ofSeconds(1);

    private final Duration timeConstant;
    private final TrackMemory memory = new TrackMemory();
    private final Map<Long, SmoothedTrack> tracks = new HashMap<>();

    /**
     * A smoother.
     *
     * @param timeConstant not negative; zero leaves scores as they are
     * @throws IllegalArgumentException if it is negative
     */
    public EmotionSmoother(Duration timeConstant) {
        if (Objects.requireNonNull(timeConstant, "timeConstant").isNegative()) {
            throw new IllegalArgumentException("the smoothing must not be negative: " + timeConstant);
        }
        this.timeConstant = timeConstant;
    }

    /**
     * Takes the scores of a face in the next frame.
     *
     * @param track its number; one that is out of sight for too long is forgotten, see {@link TrackMemory}
     * @param time the frame's timestamp, not below those before
     * @param scores of the frame alone; their labels are always the same
     * @return the scores over time, and what to show
     */
    public Smoothed smooth(long track, Duration time, EmotionScores scores) {
        Objects.requireNonNull(scores, "scores");
        memory.advanceTo(time);
        tracks.values().removeIf(other -> memory.hasForgotten(other.latest()));
        SmoothedTrack known = tracks.get(track);
        if (known == null) {
            SmoothedTrack begun = new SmoothedTrack(time, scores);
            tracks.put(track, begun);
            return begun.smoothed();
        }
        known.update(time, scores, timeConstant);
        return known.smoothed();
    }

    /**
     * A face's scores over time. Immutable.
     *
     * @param scores smoothed over the track's past
     * @param shown the emotion to show
     */
    public record Smoothed(EmotionScores scores, Emotion shown) {

        /**
         * Scores over time.
         *
         * @param scores smoothed over the track's past
         * @param shown the emotion to show
         */
        public Smoothed {
            Objects.requireNonNull(scores, "scores");
            Objects.requireNonNull(shown, "shown");
        }
    }
}
