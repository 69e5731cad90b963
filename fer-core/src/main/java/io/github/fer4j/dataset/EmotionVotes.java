package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several people said of one face, as in FER+ (Barsoum et al., 2016). Immutable and thread-safe.
 *
 * @param emotions how many named each emotion; those that nobody named may be missing
 * @param unknown how many could not tell
 * @param notAFace how many saw no face
 */
public record EmotionVotes(Map<Emotion, Integer> emotions, int unknown, int notAFace) {

    /** A single vote among ten is taken for a slip (Barsoum et al., 2016, section 3). */
    private static final int OUTLIER = 1;

    /**
     * Votes.
     *
     * @param emotions how many named each emotion, in the order to keep; copied
     * @param unknown how many could not tell
     * @param notAFace how many saw no face
     * @throws IllegalArgumentException if a number is negative
     */
    public EmotionVotes {
        emotions = Collections.unmodifiableMap(new LinkedHashMap<>(emotions));
        if (unknown < 0 || notAFace < 0 || emotions.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "votes must not be negative: " + emotions + ", unknown " + unknown + ", not a face " + notAFace);
        }
    }

    /**
     * The emotion that most people agree on: the one with more than half of the votes that are left when single votes are
     * dropped.
     *
     * @return empty if there is none, or if most could not tell or saw no face
     */
    public Optional<Emotion> majority() {
        int all = kept(unknown) + kept(notAFace);
        for (int count : emotions.values()) {
            all += kept(count);
        }
        for (Map.Entry<Emotion, Integer> entry : emotions.entrySet()) {
            if (2 * kept(entry.getValue()) > all) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * The emotion that more people named than any other; of equals, the first.
     *
     * @return empty if nobody named one
     */
    public Optional<Emotion> plurality() {
        return emotions.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /**
     * The share of the votes that each emotion has, single votes dropped unless there are no others.
     *
     * @param labels the emotions in order; votes for others do not count
     * @return one number for each label, summing to 1; empty if no label has a vote, or at least as many saw no face as
     *     named any one emotion
     */
    public Optional<float[]> distribution(List<Emotion> labels) {
        int[] counts = labels.stream()
                .mapToInt(label -> kept(emotions.getOrDefault(label, 0)))
                .toArray();
        int sum = sum(counts);
        if (sum == 0) {
            counts = labels.stream()
                    .mapToInt(label -> emotions.getOrDefault(label, 0))
                    .toArray();
            sum = sum(counts);
        }
        int highest =
                emotions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (sum == 0 || notAFace >= highest) {
            return Optional.empty();
        }
        float[] shares = new float[counts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = counts[i] / (float) sum;
        }
        return Optional.of(shares);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static int kept(int count) {
        return count > OUTLIER ? count : 0;
    }
}
