package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One followed face over a whole video. Immutable and serializable.
 *
 * @param track its number
 * @param first the timestamp of the first frame with it
 * @param last the timestamp of the last frame with it
 * @param frames in how many frames it was seen
 * @param visible for how long it was seen: each of its frames counts until the next recognised frame
 * @param timeShare for which share of that time each emotion was shown, in the model's order, with
 *     {@link Emotion#UNCERTAIN} as the last key if it was shown; sums to 1
 * @param meanScores the mean over that time of the scores of single frames
 */
public record TrackSummary(
        long track,
        Duration first,
        Duration last,
        long frames,
        Duration visible,
        Map<Emotion, Double> timeShare,
        EmotionScores meanScores)
        implements Serializable {

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
    public TrackSummary {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(visible, "visible");
        timeShare = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(timeShare, "timeShare")));
        Objects.requireNonNull(meanScores, "meanScores");
    }
}
