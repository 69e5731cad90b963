package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command {@code dataset} tells of a small file with repeated pictures. */
class DatasetCommandTest {

    @TempDir
    Path folder;

    private String csv;

    /** Three faces of each emotion to learn from and one to validate on, then two of the pictures again. */
    @BeforeEach
    void write() throws IOException {
        Path file = SyntheticFaces.write(folder.resolve("faces.csv"), 3, 1, 0);
        List<String> rows = Files.readAllLines(file);
        String first = rows.get(1);
        String pixels = first.substring(2, first.lastIndexOf(','));
        rows.add("4," + pixels + ",Training");
        rows.add("0," + pixels + ",PublicTest");
        rows.add(rows.get(2));
        Files.write(file, rows);
        csv = file.toString();
    }

    @Test
    void textHasTheEmotionsOfEachSplitAndTheRepeatedPictures() {
        Outcome outcome = Program.run("dataset", "--data", csv);
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.outLines())
                .contains(
                        "anger              3          2          0",
                        "disgust            4          1          0",
                        "Total             23          8          0",
                        "all                                        2         4          1         0",
                        "with conflicting labels                    1         2          1         0",
                        "in training and validation                 1         2          1",
                        "Faces beyond the first of each picture: 3");
    }

    @Test
    void jsonHasThemToo() throws IOException {
        Outcome outcome = Program.run("dataset", "--data", csv, "--json");
        assertThat(outcome.outLines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.at("/faces/training/1").asInt()).isEqualTo(4);
        assertThat(json.at("/duplicates/pictures").asInt()).isEqualTo(2);
        assertThat(json.at("/duplicates/facesBeyondTheFirst").asInt()).isEqualTo(3);
        assertThat(json.at("/duplicates/conflicting/pictures").asInt()).isEqualTo(1);
        assertThat(json.at("/duplicates/shared/0/faces/training").asInt()).isEqualTo(2);
        assertThat(json.at("/duplicates/shared/0/faces/validation").asInt()).isEqualTo(1);
    }

    @Test
    void reportHasAPageTheDataAndThePictures() throws IOException {
        Path report = folder.resolve("report");
        assertThat(Program.run("dataset", "--data", csv, "--report", report.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(report.resolve("duplicates.csv")))
                .containsExactly(
                        "picture,face,split,emotion",
                        "1,1,training,anger",
                        "1,29,training,sadness",
                        "1,30,validation,anger",
                        "2,2,training,disgust",
                        "2,31,training,disgust");
        assertThat(Files.readString(report.resolve("dataset.html")))
                .contains("<td>happiness</td><td>3</td><td>13.0 %</td><td>1</td><td>12.5 %</td>");
        assertThat(Files.readString(report.resolve("dataset.md")))
                .contains("| happiness | 3 | 13.0 % | 1 | 12.5 % |", "](examples.png)");
        for (String name : List.of("class-distribution", "examples", "conflicting")) {
            assertThat(Files.readAllBytes(report.resolve(name + ".png"))).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void theSameSeedShowsTheSameFaces() throws IOException {
        byte[] first = examples("one", "5");
        assertThat(examples("two", "5")).isEqualTo(first);
        assertThat(examples("three", "6")).isNotEqualTo(first);
    }

    private byte[] examples(String name, String seed) throws IOException {
        Path report = folder.resolve(name);
        Program.run("dataset", "--data", csv, "--seed", seed, "--report", report.toString());
        return Files.readAllBytes(report.resolve("examples.png"));
    }
}
