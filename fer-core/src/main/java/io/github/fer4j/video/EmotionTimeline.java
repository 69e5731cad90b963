package io.github.fer4j.video;

import io.github.fer4j.emotion.EmotionScores;
import java.time.Duration;
import java.util.List;

/**
 * The probabilities of emotions over time, track by track, as a chart shows them. Immutable; of bounded size however
 * long the video.
 *
 * @param tracks one line each, by ascending track number
 */
public record EmotionTimeline(List<Line> tracks) {

    /** How many points a line has at most: {@value}. When there would be more, neighbours are averaged in pairs. */
    public static final int MAXIMUM_POINTS = 1000;

    /**
     * A timeline.
     *
     * @param tracks one line each, by ascending track number; copied
     */
    public EmotionTimeline {
        tracks = List.copyOf(tracks);
    }

    /**
     * One track. Immutable.
     *
     * @param track its number
     * @param points by ascending time, at most {@value EmotionTimeline#MAXIMUM_POINTS}; they are unevenly spaced where
     *     the face was out of sight
     */
    public record Line(long track, List<Point> points) {

        /**
         * A line.
         *
         * @param track its number
         * @param points by ascending time; copied
         */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * One or several successive frames.
     *
     * @param time the mean of their timestamps
     * @param scores the mean of their smoothed scores
     */
    public record Point(Duration time, EmotionScores scores) {}
}
