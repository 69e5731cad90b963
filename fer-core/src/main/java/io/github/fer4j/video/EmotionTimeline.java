package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The probabilities of emotions over time, track by track, as a chart shows them. Immutable and serializable. Its size is
 * bounded, however long the video.
 *
 * @param tracks one line each, by ascending track number
 */
public record EmotionTimeline(List<Line> tracks) implements Serializable {

    /** How many points a line has at most: {@value}. When there would be more, neighbours are averaged in pairs. */
    public static final int MAXIMUM_POINTS = 1000;

    /**
     * A timeline.
     *
     * @param tracks one line each, by ascending track number; copied
     */
    public EmotionTimeline {
        tracks = List.copyOf(Objects.requireNonNull(tracks, "tracks"));
    }

    /**
     * One track. Immutable.
     *
     * @param track its number
     * @param points by ascending time, at most {@value EmotionTimeline#MAXIMUM_POINTS}; they are unevenly spaced where
     *     the face was out of sight
     */
    public record Line(long track, List<Point> points) implements Serializable {

        /**
         * A line.
         *
         * @param track its number
         * @param points by ascending time; copied
         */
        public Line {
            points = List.copyOf(Objects.requireNonNull(points, "points"));
        }
    }

    /**
     * One frame, or several successive frames together.
     *
     * @param time the mean of their timestamps
     * @param scores the mean of their smoothed scores
     * @param uncertain the share of them that showed {@link Emotion#UNCERTAIN}, 0..1
     */
    public record Point(Duration time, EmotionScores scores, double uncertain) implements Serializable {

        /**
         * A point.
         *
         * @param time the mean of the timestamps
         * @param scores the mean of the smoothed scores
         * @param uncertain the share that showed {@link Emotion#UNCERTAIN}
         * @throws IllegalArgumentException if the share is not in 0..1
         */
        public Point {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(scores, "scores");
            if (!(uncertain >= 0 && uncertain <= 1)) {
                throw new IllegalArgumentException("a share must be in 0..1, not " + uncertain);
            }
        }

        /**
         * A point without uncertain frames.
         *
         * @param time the mean of the timestamps
         * @param scores the mean of the smoothed scores
         */
        public Point(Duration time, EmotionScores scores) {
            this(time, scores, 0);
        }
    }
}
