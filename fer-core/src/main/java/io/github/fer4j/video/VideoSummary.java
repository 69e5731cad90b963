package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run over a video in numbers. Immutable; its size does not depend on the length of the video.
 *
 * @param source what was recognised
 * @param ending why the run ended
 * @param damage what is wrong with the video, and where; empty unless it ended for that
 * @param framesRead how many frames of the time range the source gave
 * @param framesProcessed how many of them were recognised
 * @param framesDropped how many a live source lost or gave in vain; 0 for a file
 * @param covered the time that the recognised frames cover: from the first to the last, and the last one's own
 * @param faces how many there are in all frames together
 * @param trackCount how many faces were followed
 * @param tracks the faces followed, by ascending number; of more than {@value #MAXIMUM_TRACKS}, those seen the longest
 * @param timeShare the share of the time of all faces for which each emotion was shown, in the model's order; sums to 1,
 *     or is 0 throughout if there was no face
 * @param timeline the probabilities over time of the same tracks
 * @param elapsed how long the run took
 * @param latency from frame to result
 */
public record VideoSummary(
        VideoInfo source,
        Ending ending,
        Optional<String> damage,
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
        Latency latency) {

    /** How many tracks are kept at most: {@value}. */
    public static final int MAXIMUM_TRACKS = 1000;

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
     * The pace.
     *
     * @return frames recognised a second; 0 if there was none
     */
    public double framesPerSecond() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds > 0 ? framesProcessed / seconds : 0;
    }
}
