package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link EmotionClassifier} passes: labels, order of answers, batches, threads, closing. Extend it and
 * give your classifier:
 *
 * <pre>{@code
 * class MyClassifierTest extends EmotionClassifierContract {
 *     @Override
 *     protected EmotionClassifier classifier() {
 *         return new MyClassifier();
 *     }
 * }
 * }</pre>
 */
public abstract class EmotionClassifierContract {

    /** Sums of floating-point numbers are rounded differently in batches of different sizes. */
    private static final float ROUNDING = 1e-4f;

    private EmotionClassifier classifier;

    /** For subclasses. */
    protected EmotionClassifierContract() {}

    /**
     * A new classifier that does not answer the same for every picture.
     *
     * @return is closed after the test
     */
    protected abstract EmotionClassifier classifier();

    /** Makes the classifier, before each test. */
    @BeforeEach
    public void open() {
        classifier = classifier();
    }

    @AfterEach
    void close() {
        classifier.close();
    }

    @Test
    void eachLabelStandsOnce() {
        assertThat(classifier.labels()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theLabelsCannotBeChanged() {
        List<Emotion> labels = classifier.labels();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> labels.add(Emotion.ANGER));
    }

    @Test
    void anEmptyBatchIsAnsweredWithAnEmptyList() {
        assertThat(classifier.classify(List.of())).isEmpty();
    }

    @Test
    void scoresAreProbabilitiesOfTheDeclaredLabels() {
        assertThat(classifier.classify(faces(5))).hasSize(5).allSatisfy(scores -> {
            assertThat(scores.labels()).isEqualTo(classifier.labels());
            assertThat(scores.toMap().values())
                    .allSatisfy(probability -> assertThat(probability).isBetween(0f, 1f + ROUNDING));
            assertThat(scores.toMap().values().stream()
                            .mapToDouble(Float::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-3));
        });
    }

    @Test
    void notEveryFaceGetsTheSameAnswer() {
        assertThat(classifier.classify(faces(9)))
                .doesNotContainNull()
                .satisfies(answers -> assertThat(answers.stream().distinct()).hasSizeGreaterThan(1));
    }

    @Test
    void answersInTheOrderOfTheFaces() {
        List<FaceImage> reversed = new ArrayList<>(faces(9));
        Collections.reverse(reversed);
        List<EmotionScores> expected = new ArrayList<>(classifier.classify(faces(9)));
        Collections.reverse(expected);
        assertClose(classifier.classify(reversed), expected);
    }

    @Test
    void aBatchGivesTheAnswersOfSingleFaces() {
        List<EmotionScores> singles = faces(9).stream()
                .map(face -> classifier.classify(List.of(face)).get(0))
                .toList();
        assertClose(classifier.classify(faces(9)), singles);
    }

    @Test
    void aLargeBatchIsAnsweredCompletely() {
        assertThat(classifier.classify(faces(70))).hasSize(70);
    }

    @Test
    void manyThreadsGetTheAnswersOfOne() {
        List<FaceImage> faces = faces(3);
        List<EmotionScores> alone = classifier.classify(faces);
        for (List<EmotionScores> answer : Concurrently.answers(() -> classifier.classify(faces))) {
            assertClose(answer, alone);
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        classifier.close();
        classifier.close();
    }

    @Test
    void useAfterCloseIsAnError() {
        classifier.close();
        assertThatIllegalStateException().isThrownBy(() -> classifier.classify(faces(1)));
    }

    /** Seeded pictures of all brightnesses with some structure: a gradient, a disc and noise. */
    private static List<FaceImage> faces(int count) {
        Random random = new Random(42);
        List<FaceImage> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faces.add(face(random, 255.0 * i / Math.max(1, count - 1)));
        }
        return faces;
    }

    private static FaceImage face(Random random, double brightness) {
        double slope = random.nextDouble() * 4 - 2;
        double radius = 8 + random.nextInt(14);
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / FaceImage.SIZE;
            double x = i % FaceImage.SIZE - FaceImage.SIZE / 2.0;
            double y = row - FaceImage.SIZE / 2.0;
            double disc = Math.hypot(x, y) < radius ? 40 : 0;
            double value = brightness + slope * x + disc + random.nextGaussian() * 8;
            pixels[i] = (byte) Math.round(Math.min(255, Math.max(0, value)));
        }
        return FaceImage.of(pixels);
    }

    private static void assertClose(List<EmotionScores> actual, List<EmotionScores> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            for (Emotion emotion : expected.get(i).labels()) {
                assertThat(actual.get(i).of(emotion))
                        .as("%s of face %s", emotion, i)
                        .isCloseTo(expected.get(i).of(emotion), within(ROUNDING));
            }
        }
    }
}
