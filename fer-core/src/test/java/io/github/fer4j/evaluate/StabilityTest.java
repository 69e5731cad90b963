package io.github.fer4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StabilityTest {

    private static final List<FaceImage> FACES =
            IntStream.range(0, 9).mapToObj(StabilityTest::face).toList();

    @Test
    void aConstantAnswerIsStable() {
        Stability stability = Stability.of(new Rule(face -> true), FACES, 4);
        assertThat(stability.faces()).isEqualTo(9);
        assertThat(stability.agreement()).hasSize(FaceChange.values().length).allSatisfy((change, share) -> {
            assertThat(share).as(change.name()).isEqualTo(1);
        });
        assertThat(stability.mean()).isEqualTo(1);
    }

    @Test
    void anAnswerThatHangsOnOneSideChangesInTheMirror() {
        Stability stability = Stability.of(new Rule(face -> mean(face, 0, 24) > mean(face, 24, 48)), FACES, 4);
        assertThat(stability.agreement().get(FaceChange.MIRRORED)).isZero();
        assertThat(stability.agreement().get(FaceChange.DARKER)).isEqualTo(1);
        assertThat(StabilityTable.of(stability)).contains("mirrored", "0.00 %", "mean");
    }

    @Test
    void noFacesAgreeInNothing() {
        assertThat(Stability.of(new Rule(face -> true), List.of(), 4).mean()).isZero();
    }

    @ParameterizedTest
    @EnumSource(FaceChange.class)
    void eachChangeIsSmallButSeen(FaceChange change) {
        FaceImage face = face(3);
        byte[] before = face.toBytes();
        FaceImage changed = change.apply(face);
        assertThat(changed).isNotEqualTo(face);
        assertThat(face.toBytes()).isEqualTo(before);
        assertThat(Math.abs(mean(changed, 0, 48) - mean(face, 0, 48))).isLessThan(40);
    }

    @Test
    void shiftsGoWhereTheirNamesSay() {
        FaceImage face = face(3);
        assertThat(FaceChange.SHIFTED_BY_1.apply(face).at(11, 21)).isEqualTo(face.at(10, 20));
        assertThat(FaceChange.SHIFTED_BY_2.apply(face).at(10, 20)).isEqualTo(face.at(12, 20));
        assertThat(FaceChange.SHIFTED_BY_3.apply(face).at(10, 20)).isEqualTo(face.at(10, 23));
        assertThat(FaceChange.MIRRORED.apply(face).at(47, 20)).isEqualTo(face.at(0, 20));
    }

    /** Smooth grey levels, brighter on the left. */
    private static FaceImage face(int seed) {
        Random random = new Random(seed);
        double slope = 1 + random.nextDouble();
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % FaceImage.SIZE;
            int y = i / FaceImage.SIZE;
            pixels[i] = (byte) Math.round(180 - slope * x + 30 * Math.sin(x * 0.4 + y * 0.7 + seed));
        }
        return FaceImage.of(pixels);
    }

    private static double mean(FaceImage face, int left, int right) {
        double sum = 0;
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = left; x < right; x++) {
                sum += face.at(x, y);
            }
        }
        return sum / ((right - left) * FaceImage.SIZE);
    }

    /** Answers by a rule. */
    private record Rule(Predicate<FaceImage> isHappy) implements EmotionClassifier {

        @Override
        public List<Emotion> labels() {
            return List.of(Emotion.HAPPINESS, Emotion.SADNESS);
        }

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            return faces.stream()
                    .map(face -> isHappy.test(face) ? new float[] {0.9f, 0.1f} : new float[] {0.1f, 0.9f})
                    .map(scores -> EmotionScores.of(labels(), scores))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
