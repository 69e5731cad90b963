package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The votes of several people on the emotion of one face, as in FER+ (Barsoum et al., 2016). Immutable and thread-safe.
 *
 * @param emotions the number of votes for each emotion; an emotion without votes may be missing
 * @param unknown the number of people who could not decide
 * @param notAFace the number of people who saw no face
 */
public record EmotionVotes(Map<Emotion, Integer> emotions, int unknown, int notAFace) {

    /** A single vote among ten counts as a mistake (Barsoum et al., 2016, section 3). */
    private static final int OUTLIER = 1;

    /**
     * Votes.
     *
     * @param emotions the number of votes for each emotion, in the order to keep; copied
     * @param unknown the number of people who could not decide
     * @param notAFace the number of people who saw no face
     * @throws IllegalArgumentException if a number is negative
     */
    public EmotionVotes {
        emotions = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(emotions, "emotions")));
        emotions.forEach((emotion, count) -> {
            Objects.requireNonNull(emotion, "emotions holds null");
            Objects.requireNonNull(count, "emotions holds null");
        });
        if (unknown < 0 || notAFace < 0 || emotions.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "votes must not be negative: " + emotions + ", unknown " + unknown + ", not a face " + notAFace);
        }
    }

    /**
     * The emotion with more than half of the votes. Single votes do not count.
     *
     * @return empty if there is none, or if most people could not decide or saw no face
     */
    public Optional<Emotion> majority() {
        long all = (long) kept(unknown) + kept(notAFace);
        for (int count : emotions.values()) {
            all += kept(count);
        }
        for (Map.Entry<Emotion, Integer> entry : emotions.entrySet()) {
            if (2L * kept(entry.getValue()) > all) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * The emotion with the most votes; of equals, the first.
     *
     * @return empty if no emotion has a vote
     */
    public Optional<Emotion> plurality() {
        return emotions.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /**
     * The share of the votes for each emotion. Single votes do not count, unless there are no others.
     *
     * @param labels the emotions in order; votes for others do not count
     * @return one number for each label, summing to 1; empty if no label has a vote, or if at least as many people saw no
     *     face as voted for any one emotion
     */
    public Optional<float[]> distribution(List<Emotion> labels) {
        Objects.requireNonNull(labels, "labels");
        int[] counts = labels.stream()
                .mapToInt(label -> kept(emotions.getOrDefault(label, 0)))
                .toArray();
        if (sum(counts) == 0) {
            counts = labels.stream()
                    .mapToInt(label -> emotions.getOrDefault(label, 0))
                    .toArray();
        }
        long sum = sum(counts);
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

    private static long sum(int[] counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }

    private static int kept(int count) {
        return count > OUTLIER ? count : 0;
    }
}
