package io.github.fer4j.emotion;

import static io.github.fer4j.JavaSerialization.read;
import static io.github.fer4j.JavaSerialization.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FacePose;
import io.github.fer4j.quality.FaceQuality;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results go through Java serialization unchanged, as frameworks that spread work over machines ask for. */
class SerializationTest {

    private static final EmotionScores SCORES =
            EmotionScores.of(List.of(Emotion.FEAR, Emotion.of("awe")), new float[] {0.25f, 0.75f});
    private static final Box BOX = new Box(1, 2, 3, 4);
    private static final Eyes EYES = new Eyes(new Point(1.5, 2), new Point(3, 2.25));

    private static final FaceQuality QUALITY = new FaceQuality(
            103, 0.5, 0.125, 0.25, 0.75, Optional.of(new FacePose(-12.5, 0.0625, -0.125)), OptionalDouble.of(0.875));
    private static final FaceQuality WITHOUT_EYES =
            new FaceQuality(24, 0.5, 0.125, 0.25, 0.75, Optional.empty(), OptionalDouble.empty());

    static Stream<Serializable> results() {
        return Stream.of(
                Emotion.HAPPINESS,
                Emotion.of("awe"),
                Emotion.UNCERTAIN,
                BOX,
                EYES,
                EYES.left(),
                SCORES,
                SCORES.ranked().get(0),
                new FaceEmotion(BOX, Optional.of(EYES), SCORES),
                new FaceEmotion(BOX, Optional.empty(), SCORES, Emotion.UNCERTAIN),
                QUALITY,
                QUALITY.pose().orElseThrow(),
                WITHOUT_EYES,
                new FaceEmotion(BOX, Optional.of(EYES), SCORES, Emotion.of("awe"), Optional.of(QUALITY)),
                new ArrayList<>(List.of(new FaceEmotion(BOX, Optional.empty(), SCORES))));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultIsReadAsItWasWritten(Serializable result) throws Exception {
        Object read = read(written(result));
        assertThat(read).isEqualTo(result).hasToString(result.toString());
    }

    @Test
    void aKnownEmotionIsReadAsItsConstant() throws Exception {
        assertThat(read(written(Emotion.ANGER))).isSameAs(Emotion.ANGER);
    }

    @Test
    void aLabelOfAModelsOwnKeepsItsColour() throws Exception {
        assertThat(read(written(Emotion.of("awe"))))
                .isInstanceOfSatisfying(
                        Emotion.class,
                        awe -> assertThat(awe.rgb()).isEqualTo(Emotion.of("awe").rgb()));
    }
}
