package io.github.fer4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "=cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\uFF1D1+1",
                "-",
                "'quoted",
                "''=1",
                "happy\u001B[31m",
                "happy\u202Eyppah",
                "C:\\users\\u0041",
                "\\u005Cu0041",
                "=\\u000A"
            })
    void noFieldIsAFormulaOrHasControlCharactersAndEachCanBeReadBack(String text) {
        String field = written(text);
        assertThat(field).matches("[^=+\\-@\uFF1D].*");
        assertThat(field.codePoints()).noneMatch(Character::isISOControl);
        assertThat(field).doesNotContain("\u202E");
        assertThat(original(field)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "+1.5", "-0.25", "1e-05", "-1E+10", "", "happiness", "a=b", "0.1234", "a, \"b\"", "x-1"})
    void numbersAndOrdinaryTextStayAsTheyAre(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void rowsEndWithALineFeed() {
        assertThat(CsvText.of(List.of(List.of("a", "b"), List.of("1", "2")))).isEqualTo("a,b\n1,2\n");
    }

    private static String written(String text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(CsvText.of(List.of(List.of("first", text))))
                .stream()
                .toList()
                .get(0)
                .getField(1);
    }

    /** As the documentation says. */
    private static String original(String field) {
        String text = field.startsWith("'") ? field.substring(1) : field;
        return ESCAPE.matcher(text).replaceAll(CsvTextTest::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        return java.util.regex.Matcher.quoteReplacement(character);
    }
}
