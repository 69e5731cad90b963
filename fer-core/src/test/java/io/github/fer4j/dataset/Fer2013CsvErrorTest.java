package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.HEADER;
import static io.github.fer4j.dataset.Fer2013Rows.gzip;
import static io.github.fer4j.dataset.Fer2013Rows.pixels;
import static io.github.fer4j.dataset.Fer2013Rows.row;
import static io.github.fer4j.dataset.Fer2013Rows.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.error.DatasetException;
import io.github.fer4j.limit.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error names the file, the line where there is one, and the reason; lenient reading counts it instead. */
class Fer2013CsvErrorTest {

    private static final String GOOD = row(0, 0, "Training");

    @TempDir
    private Path folder;

    static Stream<Arguments> badRows() {
        return Stream.of(
                Arguments.of("0," + pixels(1, 2303) + ",Training", DataError.PIXEL_COUNT, "2303 pixels, expected 2304"),
                Arguments.of("0," + pixels(1, 2305) + ",Training", DataError.PIXEL_COUNT, "2305 pixels, expected 2304"),
                Arguments.of("0,,Training", DataError.PIXEL_COUNT, "0 pixels, expected 2304"),
                Arguments.of(
                        "0,0 256 " + pixels(1, 2302) + ",Training",
                        DataError.PIXEL_VALUE,
                        "pixel 2 is \"256\", outside 0..255"),
                Arguments.of(
                        "0,-1 " + pixels(1, 2303) + ",Training",
                        DataError.PIXEL_VALUE,
                        "pixel 1 is \"-1\", outside 0..255"),
                Arguments.of(
                        "0," + pixels(1, 2303) + " 4294967296,Training",
                        DataError.PIXEL_VALUE,
                        "pixel 2304 is \"4294967296\", outside 0..255"),
                Arguments.of(
                        "0," + pixels(1, 2303) + " 12.5,Training",
                        DataError.PIXEL_VALUE,
                        "pixel 2304 is \"12.5\", not a whole number"),
                Arguments.of(
                        "0,x " + pixels(1, 2303) + ",Training",
                        DataError.PIXEL_VALUE,
                        "pixel 1 is \"x\", not a whole number"),
                Arguments.of("7," + pixels(1) + ",Training", DataError.LABEL, "unknown label \"7\", expected 0..6"),
                Arguments.of("10," + pixels(1) + ",Training", DataError.LABEL, "unknown label \"10\", expected 0..6"),
                Arguments.of(
                        "anger," + pixels(1) + ",Training", DataError.LABEL, "unknown label \"anger\", expected 0..6"),
                Arguments.of("," + pixels(1) + ",Training", DataError.LABEL, "unknown label \"\", expected 0..6"),
                Arguments.of(
                        "0," + pixels(1) + ",Testing",
                        DataError.USAGE,
                        "unknown Usage \"Testing\", expected Training, PublicTest or PrivateTest"),
                Arguments.of("0," + pixels(1), DataError.MALFORMED_ROW, "2 fields, expected 3"),
                Arguments.of("0," + pixels(1) + ",Training,x", DataError.MALFORMED_ROW, "4 fields, expected 3"),
                Arguments.of("0,\"" + pixels(1) + ",Training", DataError.MALFORMED_ROW, "a quote is not closed"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("badRows")
    void aBadRowIsAnErrorOrSkippedAndCounted(String row, DataError error, String reason) {
        Path file = write(folder.resolve("faces.csv"), HEADER + GOOD + row + "\n" + GOOD);
        assertError(file, file + ", line 3: " + reason);

        ErrorPolicy skipped = ErrorPolicy.lenient();
        assertThat(Fer2013Csv.read(List.of(file), skipped).size()).isEqualTo(2);
        assertThat(skipped.counts()).isEqualTo(Map.of(error, 1L));
        assertThat(skipped.count(error)).isOne();
        assertThat(skipped.total()).isOne();
    }

    @Test
    void skippedRowsAreCountedOverAllFilesAndReasons() {
        Path first = write(folder.resolve("1.csv"), HEADER + "9,,Training\n" + GOOD + "8,,Training\n");
        Path second = write(folder.resolve("2.csv"), HEADER + "\n\n" + "0,,Test\n");
        ErrorPolicy skipped = ErrorPolicy.lenient();
        assertThat(Fer2013Csv.read(List.of(first, second), skipped).size()).isOne();
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.LABEL, 2L, DataError.USAGE, 1L));
    }

    @Test
    void lineNumbersCountBlankLines() {
        Path file = write(folder.resolve("faces.csv"), HEADER + "\r\n\n" + GOOD + "9," + pixels(0) + ",Training");
        assertError(file, file + ", line 5: unknown label \"9\", expected 0..6");
    }

    static Stream<Arguments> hopelessFiles() {
        return Stream.of(
                Arguments.of("", ": the file is empty"),
                Arguments.of(HEADER, ": no rows after the header"),
                Arguments.of(
                        "emotion,pixels\n0," + pixels(0) + "\n",
                        ", line 1: the header has no column \"usage\", only [emotion, pixels]"),
                Arguments.of("emotion,pixels,Usage,pixels\n" + GOOD, ", line 1: the header has two columns \"pixels\""),
                Arguments.of("\"emotion,pixels,Usage\n" + GOOD, ", line 1: a quote is not closed"),
                Arguments.of(
                        "x".repeat(1_100_000),
                        ", line 1: cannot be read: the line is longer than 1048576 bytes, which is the limit csvLineBytes"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("hopelessFiles")
    void aFileThatCannotBeReadAtAllIsAnErrorEvenIfErrorsAreSkipped(String text, String reason) {
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), gzip(text))) {
            Path file = write(folder.resolve("faces.csv"), bytes);
            assertError(file, file + reason);
            assertThatThrownBy(() -> Fer2013Csv.read(List.of(file), ErrorPolicy.lenient()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(file + reason);
        }
    }

    @Test
    void aMissingFileIsAnError() {
        Path file = folder.resolve("missing.csv");
        assertError(file, file + ": no such file");
    }

    @Test
    void aFolderIsAnError() {
        assertError(folder, folder + ": is a folder, expected a CSV file");
    }

    @Test
    void aTruncatedGzipIsAnErrorOrKeepsTheRowsBeforeTheBreak() {
        // Random pixels do not compress away, so that half of the bytes is about half of the rows.
        byte[] whole = gzip(HEADER + randomRows(20));
        Path file = write(folder.resolve("faces.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Fer2013Csv.read(List.of(file)))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching("(?s).*faces.csv.gz, line \\d+: the gzip data ends early, the file is truncated");

        ErrorPolicy skipped = ErrorPolicy.lenient();
        assertThat(Fer2013Csv.read(List.of(file), skipped).size()).isBetween(5, 11);
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.DAMAGED_FILE, 1L));
    }

    @Test
    void aGzipWithoutItsLastByteIsAnError() {
        byte[] whole = gzip(HEADER + GOOD);
        Path file = write(folder.resolve("faces.csv.gz"), Arrays.copyOf(whole, whole.length - 1));
        assertError(file, file + ", line 3: the gzip data ends early, the file is truncated");
    }

    @Test
    void aGzipOfTwoBytesIsAnError() {
        Path file = write(folder.resolve("faces.csv.gz"), Arrays.copyOf(gzip(HEADER), 2));
        assertError(file, file + ": the gzip data ends early, the file is truncated");
    }

    @Test
    void aDamagedGzipIsAnError() {
        byte[] bytes = gzip(HEADER + randomRows(20));
        bytes[bytes.length - 6] ^= 1;
        Path file = write(folder.resolve("faces.csv.gz"), bytes);
        assertError(file, file + ", line 22: cannot be read: Corrupt GZIP trailer");
    }

    @Test
    void aPlainFileThatBreaksOffIsABadRow() {
        String text = HEADER + GOOD + GOOD;
        Path file = write(folder.resolve("faces.csv"), text.substring(0, text.length() - 100));
        assertError(file, file + ", line 3: 2 fields, expected 3");
    }

    @Test
    void lenientReadingGoesOnAfterALineThatIsTooLong() {
        for (int length : new int[] {(1 << 20) + 1, 3 << 20}) {
            String text = HEADER + GOOD + "x".repeat(length) + "\r\n" + GOOD + "9,,Training\n" + GOOD;
            Path file = write(folder.resolve("faces.csv"), text);
            assertError(
                    file,
                    file
                            + ", line 3: cannot be read: the line is longer than 1048576 bytes, which is the limit csvLineBytes");

            ErrorPolicy skipped = ErrorPolicy.lenient();
            assertThat(Fer2013Csv.read(List.of(file), skipped).size()).isEqualTo(3);
            assertThat(skipped.counts()).isEqualTo(Map.of(DataError.MALFORMED_ROW, 1L, DataError.LABEL, 1L));
        }
    }

    @Test
    void aLongLastLineWithoutAnEndIsABadRow() {
        Path file = write(folder.resolve("faces.csv"), HEADER + GOOD + "x".repeat(2 << 20));
        ErrorPolicy skipped = ErrorPolicy.lenient();
        assertThat(Fer2013Csv.read(List.of(file), skipped).size()).isOne();
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.MALFORMED_ROW, 1L));
    }

    @Test
    void theLongestLineThatIsAllowedIsRead() {
        Limits limits = Limits.builder().csvLineBytes(GOOD.length() - 1).build();
        Path file = write(folder.resolve("faces.csv"), HEADER + GOOD + "\"0\"" + GOOD.substring(1) + GOOD);
        ErrorPolicy skipped = ErrorPolicy.lenient();
        try (Stream<LabelledFace> faces = Fer2013Csv.stream(List.of(file), skipped, limits)) {
            assertThat(faces).hasSize(2);
        }
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.MALFORMED_ROW, 1L));
    }

    @Test
    void aGzipOfBadRowsAloneEndsWithAnErrorInsteadOfRunningForMinutes() {
        Path file = write(folder.resolve("faces.csv.gz"), gzip(HEADER + "x\n".repeat(20_000)));
        ErrorPolicy lenient = ErrorPolicy.lenient();
        assertThatThrownBy(() -> Fer2013Csv.read(List.of(file), lenient))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(
                        file + ", line 10002: 1 fields, expected 3. This is one more error than the 10000");
        assertThat(lenient.total()).isEqualTo(10_000);
    }

    @Test
    void theNumberOfErrorsThatAreSkippedCanBeSet() {
        Path file = write(folder.resolve("faces.csv"), HEADER + "x\nx\n" + GOOD);
        assertThat(Fer2013Csv.read(List.of(file), ErrorPolicy.lenient(2)).size())
                .isOne();
        assertThatThrownBy(() -> Fer2013Csv.read(List.of(file), ErrorPolicy.lenient(1)))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(file + ", line 3: 1 fields, expected 3");
        assertThatThrownBy(() -> ErrorPolicy.lenient(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maximum must be at least 1, not 0");
    }

    @Test
    void aGzipThatInflatesAboveTheLimitIsAnErrorEvenIfItsLinesAreBlank() {
        Limits limits = Limits.builder().csvBytes(1 << 20).build();
        Path file = write(folder.resolve("faces.csv.gz"), gzip(HEADER + GOOD + "\n".repeat(2 << 20)));
        for (ErrorPolicy errors : List.of(ErrorPolicy.strict(), ErrorPolicy.lenient())) {
            try (Stream<LabelledFace> faces = Fer2013Csv.stream(List.of(file), errors, limits)) {
                assertThatThrownBy(faces::count)
                        .isInstanceOf(DatasetException.class)
                        .hasMessage(file + ": has more than 1048576 bytes when inflated: give a smaller file, or raise"
                                + " the limit csvBytes");
            }
        }
    }

    @Test
    void columnsAreBounded() {
        String many = ",x".repeat(998);
        Path file = write(folder.resolve("faces.csv"), "emotion,pixels,Usage" + many + "\n" + GOOD);
        assertError(file, file + ", line 1: more than 1000 fields, which is the limit csvColumns");
        Path row = write(folder.resolve("row.csv"), HEADER + ",".repeat(1_000_000) + "\n" + GOOD);
        assertError(row, row + ", line 2: more than 1000 fields, which is the limit csvColumns");
    }

    @Test
    void whatIsQuotedFromAFileIsCutAndEscaped() {
        String label = "\u001B[31m\u202E" + "x".repeat(500_000);
        Path file = write(folder.resolve("faces.csv"), HEADER + label + "," + pixels(0) + ",Training");
        assertError(
                file, file + ", line 2: unknown label \"\\u001B[31m\\u202E" + "x".repeat(23) + "…\", expected 0..6");
    }

    private static void assertError(Path file, String message) {
        assertThatThrownBy(() -> Fer2013Csv.read(List.of(file)))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }

    private static String randomRows(int count) {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("0,");
            random.ints(2304, 0, 256).forEach(value -> rows.append(value).append(' '));
            rows.append(",Training\n");
        }
        return rows.toString();
    }
}
