package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.time.Duration;
import java.util.Map;

/**
 * One followed face over a whole video. Immutable.
 *
 * @param track its number
 * @param first the timestamp of the first frame with it
 * @param last the timestamp of the last frame with it
 * @param frames how many frames it was seen in
 * @param visible for how long it was seen: each of its frames counts until the next recognised frame
 * @param timeShare the share of that time for which each emotion was shown, in the model's order; sums to 1
 * @param meanScores the mean over that time of the scores of single frames
 */
public record TrackSummary(
        long track,
        Duration first,
        Duration last,
        long frames,
        Duration visible,
        Map<Emotion, Double> timeShare,
        EmotionScores meanScores) {}
