package io.github.fer4j.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "happiness", "überrascht", "怒り", "👍🏽", "👩\u200D🚀", "C:\\data\\fer.csv", "a \"b\" 'c'"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(QuotedText.printable(text, 100)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1B, ESC", "A, line feed", "D, carriage return", "9, tab", "0, NUL", "7F, DEL", "9B, CSI", "85, NEL"})
    void controlCharactersAreEscaped(String hexadecimal, String name) {
        assertEscaped(Integer.parseInt(hexadecimal, 16), name);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void bidirectionalMarksAreEscaped(int codePoint) {
        assertEscaped(codePoint, "bidirectional mark");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xAD})
    void otherInvisibleCharactersAreEscaped(int codePoint) {
        assertEscaped(codePoint, "invisible character");
    }

    private static void assertEscaped(int codePoint, String name) {
        assertThat(QuotedText.printable("a" + Character.toString(codePoint) + "b", 100))
                .as(name)
                .isEqualTo(String.format("a\\u%04Xb", codePoint));
    }

    @Test
    void halvesOfSurrogatePairsAndInvisibleTagsAreEscaped() {
        assertThat(QuotedText.printable("a\uD83Db", 100)).isEqualTo("a\\uD83Db");
        assertThat(QuotedText.printable("\uDB40\uDC01", 100)).isEqualTo("\\uDB40\\uDC01");
    }

    @Test
    void longTextIsCutToTheMaximum() {
        assertThat(QuotedText.printable("happiness", 9)).isEqualTo("happiness");
        assertThat(QuotedText.printable("happiness", 8)).isEqualTo("happine…");
        assertThat(QuotedText.printable("happiness", 1)).isEqualTo("…");
        assertThat(QuotedText.printable("x".repeat(1_000_000), 20)).isEqualTo("x".repeat(19) + "…");
    }

    @Test
    void escapesAndSurrogatePairsAreNotCutInTheMiddle() {
        assertThat(QuotedText.printable("ab\u001B[31m", 7)).isEqualTo("ab…");
        assertThat(QuotedText.printable("ab\u001B", 8)).isEqualTo("ab\\u001B");
        assertThat(QuotedText.printable("ab👍👍", 4)).isEqualTo("ab…");
    }

    @Test
    void randomTextIsAlwaysVisibleAndNeverLongerThanTheMaximum() {
        long seed = 7;
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x3000).forEach(text::appendCodePoint);
            int maximum = 1 + random.nextInt(60);
            String shown = QuotedText.printable(text.toString(), maximum);
            assertThat(shown).as("seed %d, run %d", seed, run).hasSizeLessThanOrEqualTo(maximum);
            assertThat(shown.codePoints().noneMatch(Character::isISOControl)).isTrue();
            assertThat(QuotedText.printable(shown, maximum)).isEqualTo(shown);
        }
    }

    @Test
    void maximumBelowOneIsRefused() {
        assertThatThrownBy(() -> QuotedText.printable("a", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
