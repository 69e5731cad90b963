package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run over a video: how it ended, how many frames and faces there were, and which emotions were shown
 * for how long.
 *
 * <p>Immutable and serializable. Its size does not depend on the length of the video.
 */
public final class VideoSummary implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many tracks are kept at most: {@value}. */
    public static final int MAXIMUM_TRACKS = 1000;

    private final VideoInfo source;
    private final Ending ending;
    private final @Nullable String damage;
    private final long framesRead;
    private final long framesProcessed;
    private final long framesDropped;
    private final Duration covered;
    private final long faces;
    private final long trackCount;
    private final List<TrackSummary> tracks;
    // The plain class, which Kryo can make too; users get a view that they cannot change.
    private final LinkedHashMap<Emotion, Double> timeShare;
    private final EmotionTimeline timeline;
    private final Duration elapsed;
    private final Latency latency;

    /** For Kryo, which makes an empty object and fills the fields. */
    @SuppressWarnings("unused")
    private VideoSummary() {
        this(new Builder(new VideoInfo("", 0, 0, 0, Optional.empty(), false)));
    }

    private VideoSummary(Builder builder) {
        this.source = builder.source;
        this.ending = builder.ending;
        this.damage = builder.damage;
        this.framesRead = builder.framesRead;
        this.framesProcessed = builder.framesProcessed;
        this.framesDropped = builder.framesDropped;
        this.covered = builder.covered;
        this.faces = builder.faces;
        this.trackCount = builder.trackCount;
        this.tracks = builder.tracks;
        this.timeShare = new LinkedHashMap<>(builder.timeShare);
        this.timeline = builder.timeline;
        this.elapsed = builder.elapsed;
        this.latency = builder.latency;
    }

    /**
     * Begins a summary of a video without frames.
     *
     * @param source what was recognised
     * @return a new builder
     */
    public static Builder builder(VideoInfo source) {
        return new Builder(Objects.requireNonNull(source, "source"));
    }

    /**
     * Begins a summary that differs from this one in what is set.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(source);
        builder.ending = ending;
        builder.damage = damage;
        builder.framesRead = framesRead;
        builder.framesProcessed = framesProcessed;
        builder.framesDropped = framesDropped;
        builder.covered = covered;
        builder.faces = faces;
        builder.trackCount = trackCount;
        builder.tracks = tracks;
        builder.timeShare = timeShare;
        builder.timeline = timeline;
        builder.elapsed = elapsed;
        builder.latency = latency;
        return builder;
    }

    /**
     * The video.
     *
     * @return what the source told of it
     */
    public VideoInfo source() {
        return source;
    }

    /**
     * Why the run ended.
     *
     * @return never null
     */
    public Ending ending() {
        return ending;
    }

    /**
     * What is wrong with the video, and where.
     *
     * @return a message for people; empty unless the run ended because the video is damaged
     */
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /**
     * How many frames of the time range the source gave.
     *
     * @return not negative
     */
    public long framesRead() {
        return framesRead;
    }

    /**
     * How many of the frames read were recognised.
     *
     * @return not negative
     */
    public long framesProcessed() {
        return framesProcessed;
    }

    /**
     * How many frames of a live source were lost, or dropped because newer ones arrived.
     *
     * @return not negative; 0 for a file
     */
    public long framesDropped() {
        return framesDropped;
    }

    /**
     * The time that the recognised frames cover: from the first to the last, and the last one's own.
     *
     * @return not negative
     */
    public Duration covered() {
        return covered;
    }

    /**
     * How many faces there are in all frames together; a person is counted in each frame.
     *
     * @return not negative
     */
    public long faces() {
        return faces;
    }

    /**
     * How many faces were followed: persons, and false detections.
     *
     * @return not negative; may be above the number of {@link #tracks()}
     */
    public long trackCount() {
        return trackCount;
    }

    /**
     * The faces followed. Of more than {@value #MAXIMUM_TRACKS}, the ones seen the longest are kept.
     *
     * @return an immutable list by ascending track number
     */
    public List<TrackSummary> tracks() {
        return tracks;
    }

    /**
     * For which share of the time of all faces each emotion was shown.
     *
     * @return an immutable map in the model's order, with {@link Emotion#UNCERTAIN} as the last key if it was shown; the
     *     shares sum to 1, or are all 0 if there was no face
     */
    public Map<Emotion, Double> timeShare() {
        return Collections.unmodifiableMap(timeShare);
    }

    /**
     * The probabilities over time of the same tracks.
     *
     * @return what a chart shows
     */
    public EmotionTimeline timeline() {
        return timeline;
    }

    /**
     * How long the run took.
     *
     * @return by the clock, not in the video
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * How long results took from frame to listener.
     *
     * @return zero if no frame was recognised
     */
    public Latency latency() {
        return latency;
    }

    /**
     * The pace of the run.
     *
     * @return frames recognised a second; 0 if there was none
     */
    public double framesPerSecond() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds > 0 ? framesProcessed / seconds : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VideoSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** The numbers, without tracks and timeline. */
    @Override
    public String toString() {
        return "VideoSummary[" + source.name() + ", " + ending
                + damage().map(what -> " (" + what + ")").orElse("")
                + ", " + framesProcessed + " of " + framesRead + " frames, " + framesDropped + " dropped, " + faces
                + " faces, " + trackCount + " tracks, " + timeShare + ", covered " + covered + " in " + elapsed + "]";
    }

    private Object writeReplace() {
        return values();
    }

    /** All of it as a record. */
    private SerializedSummary values() {
        return new SerializedSummary(
                source,
                ending,
                damage,
                framesRead,
                framesProcessed,
                framesDropped,
                covered,
                faces,
                trackCount,
                tracks,
                timeShare,
                timeline,
                elapsed,
                latency);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a summary is read through its proxy");
    }

    /** Why a run ended. */
    public enum Ending {
        /** The video or the time range came to its end. */
        END,
        /** {@code VideoRecognition.cancel()} was called, or the running thread interrupted. */
        CANCELLED,
        /** The video is truncated or damaged; all frames before that were recognised. */
        DAMAGED
    }

    /**
     * Makes a {@link VideoSummary}. What is not set is 0 or empty. Each setter may be called again; the last call wins.
     * Not thread-safe.
     */
    public static final class Builder {

        private final VideoInfo source;
        private Ending ending = Ending.END;
        private @Nullable String damage;
        private long framesRead;
        private long framesProcessed;
        private long framesDropped;
        private Duration covered = Duration.ZERO;
        private long faces;
        private long trackCount;
        private List<TrackSummary> tracks = List.of();
        private Map<Emotion, Double> timeShare = Map.of();
        private EmotionTimeline timeline = new EmotionTimeline(List.of());
        private Duration elapsed = Duration.ZERO;
        private Latency latency = new Latency(Duration.ZERO, Duration.ZERO);

        private Builder(VideoInfo source) {
            this.source = source;
        }

        /**
         * Why the run ended.
         *
         * @param value {@link Ending#END} unless set
         * @return this
         */
        public Builder ending(Ending value) {
            ending = Objects.requireNonNull(value, "ending");
            return this;
        }

        /**
         * What is wrong with the video.
         *
         * @param value a message for people
         * @return this
         */
        public Builder damage(String value) {
            damage = Objects.requireNonNull(value, "damage");
            return this;
        }

        /**
         * How many frames the source gave.
         *
         * @param value not negative
         * @return this
         */
        public Builder framesRead(long value) {
            framesRead = requireCount("framesRead", value);
            return this;
        }

        /**
         * How many frames were recognised.
         *
         * @param value not negative
         * @return this
         */
        public Builder framesProcessed(long value) {
            framesProcessed = requireCount("framesProcessed", value);
            return this;
        }

        /**
         * How many frames a live source lost or dropped.
         *
         * @param value not negative
         * @return this
         */
        public Builder framesDropped(long value) {
            framesDropped = requireCount("framesDropped", value);
            return this;
        }

        /**
         * The time that the recognised frames cover.
         *
         * @param value not negative
         * @return this
         */
        public Builder covered(Duration value) {
            covered = requireTime("covered", value);
            return this;
        }

        /**
         * How many faces there are in all frames together.
         *
         * @param value not negative
         * @return this
         */
        public Builder faces(long value) {
            faces = requireCount("faces", value);
            return this;
        }

        /**
         * How many faces were followed.
         *
         * @param value not negative
         * @return this
         */
        public Builder trackCount(long value) {
            trackCount = requireCount("trackCount", value);
            return this;
        }

        /**
         * The faces followed.
         *
         * @param value by ascending track number; copied
         * @return this
         */
        public Builder tracks(List<TrackSummary> value) {
            tracks = List.copyOf(Objects.requireNonNull(value, "tracks"));
            return this;
        }

        /**
         * The share of the time of all faces for which each emotion was shown.
         *
         * @param value in the model's order; copied
         * @return this
         */
        public Builder timeShare(Map<Emotion, Double> value) {
            timeShare = new LinkedHashMap<>(Objects.requireNonNull(value, "timeShare"));
            return this;
        }

        /**
         * The probabilities over time.
         *
         * @param value of the same tracks
         * @return this
         */
        public Builder timeline(EmotionTimeline value) {
            timeline = Objects.requireNonNull(value, "timeline");
            return this;
        }

        /**
         * How long the run took.
         *
         * @param value not negative
         * @return this
         */
        public Builder elapsed(Duration value) {
            elapsed = requireTime("elapsed", value);
            return this;
        }

        /**
         * How long results took from frame to listener.
         *
         * @param value mean and maximum
         * @return this
         */
        public Builder latency(Latency value) {
            latency = Objects.requireNonNull(value, "latency");
            return this;
        }

        /**
         * Makes the summary; the builder can be used further.
         *
         * @return an immutable summary
         */
        public VideoSummary build() {
            return new VideoSummary(this);
        }

        private static long requireCount(String name, long value) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " must not be negative: " + value);
            }
            return value;
        }

        private static Duration requireTime(String name, Duration value) {
            if (Objects.requireNonNull(value, name).isNegative()) {
                throw new IllegalArgumentException(name + " must not be negative: " + value);
            }
            return value;
        }
    }
}
