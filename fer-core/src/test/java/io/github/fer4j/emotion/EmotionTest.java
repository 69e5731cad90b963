package io.github.fer4j.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionTest {

    @Test
    void fer2013NumbersItsLabelsFromAngerToNeutral() {
        assertThat(Emotion.FER2013)
                .extracting(Emotion::label)
                .containsExactly("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral");
    }

    @Test
    void aKnownNameGivesTheConstant() {
        assertThat(Emotion.of(" Happiness\t")).isSameAs(Emotion.HAPPINESS);
        assertThat(Emotion.of("CONTEMPT")).isSameAs(Emotion.CONTEMPT);
    }

    @Test
    void aModelMayHaveLabelsOfItsOwn() {
        Emotion awe = Emotion.of("Awe");
        assertThat(awe.label()).isEqualTo("awe");
        assertThat(awe).hasToString("awe").isEqualTo(Emotion.of("awe")).hasSameHashCodeAs(Emotion.of("awe"));
        assertThat(awe).isNotEqualTo(Emotion.of("boredom")).isNotEqualTo(Emotion.FEAR);
    }

    @Test
    void aLabelOfAModelsOwnHasAColourOfMiddlingBrightnessThatStays() {
        Emotion awe = Emotion.of("awe");
        assertThat(awe.rgb())
                .isEqualTo(Emotion.of("awe").rgb())
                .isNotEqualTo(Emotion.of("boredom").rgb());
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(awe.rgb() >> shift & 0xFF).isBetween(64, 191);
        }
    }

    @Test
    void theConstantsHaveDifferentColours() {
        assertThat(Emotion.FER2013)
                .extracting(Emotion::rgb)
                .doesNotHaveDuplicates()
                .doesNotContain(Emotion.CONTEMPT.rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void aBlankNameIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Emotion.of(name))
                .withMessage("an emotion's name must not be blank");
    }
}
