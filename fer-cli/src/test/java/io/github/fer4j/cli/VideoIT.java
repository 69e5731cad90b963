package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.support.ResultsSchema;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From video to files through the packaged jar, also when the video is damaged or the user impatient. */
class VideoIT {

    private static final int FRAMES = 60;

    @TempDir
    Path folder;

    @Test
    void everyFrameIsInEveryOutput() throws IOException {
        new MadeVideo(480, 240, FRAMES).write(folder.resolve("in.mp4"));
        Outcome outcome = run(
                "in.mp4",
                "--annotated",
                "out/marked.mp4",
                "--csv",
                "out/faces.csv",
                "--jsonl",
                "out/faces.jsonl",
                "--chart",
                "out/chart.png",
                "--summary",
                "out/summary.json");
        // There is no progress bar either, as nobody watches.
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.outLines().get(0)).startsWith("in.mp4 (480x240): 60 frames, 2.4 s of video");
        List<JsonNode> lines = jsonLines("out/faces.jsonl");
        assertThat(lines).hasSize(FRAMES);
        assertThat(lines.get(FRAMES - 1).get("frame").asInt()).isEqualTo(FRAMES - 1);
        assertThat(faces(lines)).isGreaterThan(FRAMES * 9 / 10);
        assertThat(rows("out/faces.csv"))
                .hasSize(faces(lines))
                .allSatisfy(row -> assertThat(row.getField("track")).isEqualTo("1"));
        assertThat(framesIn("out/marked.mp4")).isEqualTo(FRAMES);
        assertThat(Files.readAllBytes(folder.resolve("out/chart.png"))).startsWith(0x89, 'P', 'N', 'G');
        JsonNode summary = json(folder.resolve("out/summary.json"));
        assertThat(summary.get("frames").get("processed").asInt()).isEqualTo(FRAMES);
        assertThat(summary.get("faces").asInt()).isEqualTo(faces(lines));
        assertThat(summary.get("ending").asText()).isEqualTo("end");
    }

    @Test
    void timeRangeAndStrideChooseFrames() throws IOException {
        new MadeVideo(320, 160, FRAMES).write(folder.resolve("in.mkv"));
        Outcome outcome = run(
                "in.mkv",
                "--from",
                "0:01",
                "--to",
                "2",
                "--stride",
                "5",
                "--jsonl",
                "faces.jsonl",
                "--model",
                "baseline");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(jsonLines("faces.jsonl").stream()
                        .map(line -> line.get("time").asDouble()))
                .containsExactly(1.0, 1.2, 1.4, 1.6, 1.8);
    }

    @Test
    void aStartAfterTheEndIsAnErrorThatReplacesNothing() throws IOException {
        new MadeVideo(320, 160, FRAMES).write(folder.resolve("in.mkv"));
        Files.writeString(folder.resolve("marked.mp4"), "precious");
        Outcome outcome = run("in.mkv", "--from", "1:00:00", "--annotated", "marked.mp4");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("--from 1:00:00 is after the end of", "in.mkv, which lasts");
        assertThat(folder.resolve("marked.mp4")).hasContent("precious");
    }

    @Test
    void smallFacesAreSearchedForWhereTheyAreAskedFor() throws IOException {
        BufferedImage picture = new BufferedImage(1200, 900, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage photo = ImageIO.read(PackagedProgram.photo("sinaface.jpg").toFile());
        picture.getGraphics().drawImage(photo.getScaledInstance(160, -1, Image.SCALE_SMOOTH), 500, 400, null);
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        ImageIO.write(picture, "png", pictures.resolve("1.png").toFile());
        assertThat(run("pictures", "--jsonl", "usual.jsonl").exit()).isZero();
        assertThat(faces(jsonLines("usual.jsonl"))).isZero();
        assertThat(run("pictures", "--min-face", "30", "--jsonl", "small.jsonl").exit())
                .isZero();
        assertThat(faces(jsonLines("small.jsonl"))).isOne();
    }

    @Test
    void aFolderOfPicturesIsAVideo() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        new MadeVideo(320, 160, 10).writePictures(pictures);
        Files.writeString(pictures.resolve("notes.txt"), "no picture");
        Outcome outcome = run("pictures", "--detection", "every", "--smoothing", "0", "--jsonl", "faces.jsonl");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        List<JsonNode> lines = jsonLines("faces.jsonl");
        assertThat(lines).hasSize(10);
        assertThat(lines.get(9).get("time").asDouble()).isEqualTo(0.36);
    }

    @Test
    void aTruncatedVideoIsUsedUpToItsDamage() throws IOException {
        Path whole = new MadeVideo(480, 240, 200).write(folder.resolve("whole.mkv"));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("cut.mkv"), Arrays.copyOf(bytes, bytes.length / 2));
        Outcome outcome = run("cut.mkv", "--jsonl", "faces.jsonl", "--annotated", "marked.mp4", "--summary", "s.json");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("fer video: warning: ")
                .contains("cut.mkv");
        int frames = jsonLines("faces.jsonl").size();
        assertThat(frames).isBetween(20, 199);
        assertThat(framesIn("marked.mp4")).isEqualTo(frames);
        assertThat(json(folder.resolve("s.json")).get("ending").asText()).isEqualTo("damaged");
    }

    @Test
    void facesThatAreNotSureEnoughAreUncertainInEveryOutput() throws IOException {
        new MadeVideo(320, 160, 10).write(folder.resolve("in.mkv"));
        Outcome outcome = run(
                "in.mkv",
                "--uncertain-below",
                "1",
                "--csv",
                "faces.csv",
                "--jsonl",
                "faces.jsonl",
                "--summary",
                "summary.json");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).containsPattern("uncertain +100\\.0 %").contains("uncertain 100 %");
        assertThat(rows("faces.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("smoothed_emotion")).isEqualTo("uncertain"));
        assertThat(jsonLines("faces.jsonl").get(9).at("/faces/0/shown").asText())
                .isEqualTo("uncertain");
        assertThat(json(folder.resolve("summary.json")).toString()).contains("\"uncertain\":1");
    }

    @Test
    void framesAboveTheLimitAreRefusedByTheOptionsName() {
        new MadeVideo(320, 160, 2).write(folder.resolve("in.mkv"));
        assertRefused("--limit-frame-pixels", run("in.mkv", "--limit-frame-pixels", "51199"));
        assertThat(run("in.mkv", "--limit-frame-pixels", "51200").exit()).isZero();
    }

    @Test
    void aStreamThatDoesNotAnswerInTheTimeGivenIsRefusedByTheOptionsName() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort() + "/in.mkv";
            Outcome outcome = run(address, "--limit-opening-time", "0.2", "--limit-reading-time", "0.2");
            assertRefused("--limit-opening-time", outcome);
            assertThat(outcome.err()).contains("200 ms", "--limit-reading-time");
        }
    }

    @Test
    void picturesAboveTheLimitAreRefusedByTheOptionsName() throws IOException {
        new MadeVideo(320, 160, 2).writePictures(Files.createDirectory(folder.resolve("pictures")));
        assertRefused("--limit-picture-pixels", run("pictures", "--limit-picture-pixels", "51199"));
    }

    private static void assertRefused(String option, Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.out()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains(option);
    }

    @Test
    void whatIsNoVideoIsAnError() throws IOException {
        Files.writeString(folder.resolve("text.mp4"), "I am not a video.\n".repeat(1000));
        Files.writeString(folder.resolve("existing.csv"), "precious\n");
        for (String input : List.of("text.mp4", "missing.mp4", "nonsense://host/stream")) {
            Outcome outcome = run(input, "--csv", "existing.csv");
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("fer video: ")
                    .contains(input);
        }
        assertThat(folder.resolve("existing.csv")).content().isEqualTo("precious\n");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void interruptionLeavesReadableFiles(String signal, int exit) throws IOException, InterruptedException {
        assumeFalse(
                signal.equals("INT") && Signals.isInterruptIgnored(), "this build runs in the background of a shell");
        // Large frames, each searched as a whole, take some seconds.
        new MadeVideo(1280, 720, 150).write(folder.resolve("long.mp4"));
        Process process = PackagedProgram.jar()
                .start(
                        folder,
                        "video",
                        "long.mp4",
                        "--detection",
                        "every",
                        "--jsonl",
                        "faces.jsonl",
                        "--csv",
                        "faces.csv",
                        "--annotated",
                        "marked.mp4",
                        "--chart",
                        "chart.png",
                        "--summary",
                        "summary.json");
        waitForLines(process, folder.resolve("faces.jsonl"), 5);
        Signals.send(signal, process);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exit);
        List<JsonNode> lines = jsonLines("faces.jsonl");
        assertThat(lines).hasSizeBetween(5, 149);
        assertThat(rows("faces.csv")).hasSize(faces(lines));
        assertThat(framesIn("marked.mp4")).isEqualTo(lines.size());
        assertThat(json(folder.resolve("summary.json")).get("ending").asText()).isEqualTo("cancelled");
        assertThat(folder.resolve("chart.png")).isNotEmptyFile();
    }

    /** Without a display, which comes first. */
    @Test
    void aCameraNeedsADisplay() {
        Outcome outcome = PackagedProgram.jar().run(folder, "camera");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("no display");
    }

    private Outcome run(String... args) {
        List<String> all = new ArrayList<>(List.of("video"));
        all.addAll(List.of(args));
        return PackagedProgram.jar().run(folder, all.toArray(String[]::new));
    }

    private static void waitForLines(Process process, Path file, int lines) throws IOException, InterruptedException {
        while (!Files.exists(file) || Files.readAllLines(file).size() < lines) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("ended too early")
                    .isFalse();
        }
    }

    private int framesIn(String video) {
        int frames = 0;
        try (FfmpegFrameSource source = FfmpegFrameSource.open(folder.resolve(video))) {
            while (source.next().isPresent()) {
                frames++;
            }
        }
        return frames;
    }

    private static int faces(List<JsonNode> lines) {
        return lines.stream().mapToInt(line -> line.get("faces").size()).sum();
    }

    private List<JsonNode> jsonLines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            assertThat(ResultsSchema.problems("frame", line)).isEmpty();
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static JsonNode json(Path file) throws IOException {
        assertThat(ResultsSchema.problems("summary", Files.readString(file))).isEmpty();
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
