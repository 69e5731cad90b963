package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteLinesTest {

    private static final int LONGEST = 70_000;

    @TempDir
    private Path folder;

    /** Lines of random lengths about the size of the buffer and the limit, and what they were made of. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsWhatWasWrittenExceptLinesAboveTheLimit(long seed) throws IOException {
        Random random = new Random(seed);
        int[] about = {0, 1, 100, 1 << 14, 1 << 16, LONGEST, 1 << 17};
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        text.append("first\n");
        expected.add("first");
        for (int i = 0; i < 20; i++) {
            int length = Math.max(0, about[random.nextInt(about.length)] + random.nextInt(5) - 2);
            String line = Character.toString('a' + random.nextInt(26)).repeat(length);
            String end = random.nextBoolean() ? "\n" : "\r\n";
            text.append(line).append(end);
            // A carriage return counts as a byte of the line.
            expected.add(length + end.length() - 1 > LONGEST ? "too long" : line);
        }
        if (random.nextBoolean()) {
            text.append("last");
            expected.add("last");
        }
        Path file = Fer2013Rows.write(folder.resolve("lines"), text.toString());
        Limits limits = Limits.builder().csvLineBytes(LONGEST).build();
        List<String> read = new ArrayList<>();
        try (ByteLines lines = new ByteLines(file, limits)) {
            while (lines.next()) {
                String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
                read.add(lines.isTooLong() ? "too long" : line);
                assertThat(lines.number()).as("seed %d", seed).isEqualTo(read.size());
            }
        }
        assertThat(read).as("seed %d", seed).isEqualTo(expected);
    }
}
