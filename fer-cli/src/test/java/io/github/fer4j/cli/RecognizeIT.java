package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.image.Box;
import io.github.fer4j.support.ResultsSchema;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From photo to JSON through the packaged jar. */
class RecognizeIT {

    /** Drawn by hand around the two real faces, from brow to chin. */
    private static final Box SINA = new Box(155, 45, 80, 95);

    private static final Box SS = new Box(35, 20, 38, 44);

    @TempDir
    Path folder;

    @Test
    void realFacesAreFoundWhereTheyAreAndMarked() throws IOException {
        Path blank = picture("blank.png", 0);
        Path noise = picture("noise.png", 64);
        Outcome outcome = PackagedProgram.jar()
                .run(
                        folder,
                        "recognize",
                        "--json",
                        "--annotated",
                        "marked",
                        PackagedProgram.photo("sinaface.jpg").toString(),
                        PackagedProgram.photo("ss.jpg").toString(),
                        blank.toString(),
                        noise.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        List<JsonNode> lines = json(outcome);
        assertThat(lines).hasSize(4);
        assertOneFace(lines.get(0), 320, 213, SINA);
        assertOneFace(lines.get(1), 100, 75, SS);
        assertThat(lines.get(2).get("faces")).isEmpty();
        assertThat(lines.get(3).get("faces")).isEmpty();
        assertMarked();
    }

    @Test
    void bothEnginesGiveTheSameAnswer() throws IOException {
        List<JsonNode> faces = new ArrayList<>();
        for (String engine : List.of("opencv", "djl")) {
            Outcome outcome = PackagedProgram.jar().run(folder, "recognize", "--sample", "--json", "--engine", engine);
            assertThat(outcome.err()).isEmpty();
            faces.add(json(outcome).get(0).get("faces").get(0));
        }
        assertThat(faces.get(0).get("box")).isEqualTo(faces.get(1).get("box"));
        assertThat(faces.get(0).get("emotion")).isEqualTo(faces.get(1).get("emotion"));
        assertThat(faces.get(0).get("confidence").asDouble())
                .isCloseTo(faces.get(1).get("confidence").asDouble(), within(1e-5));
    }

    @Test
    void aModelIsExported() throws IOException {
        Outcome outcome = PackagedProgram.jar().run(folder, "export", "regularized", "--onnx", "models/faces.onnx");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .isEqualToNormalizingNewlines("models/faces.onnx: regularized, 3,563,831 parameters, 7 labels\n");
        assertThat(Files.size(folder.resolve("models/faces.onnx"))).isGreaterThan(10_000_000);
    }

    @Test
    void unreadablePicturesAreReportedAndTheRestGoOn() throws IOException {
        byte[] photo = Files.readAllBytes(PackagedProgram.photo("sinaface.jpg"));
        Files.write(folder.resolve("truncated.jpg"), Arrays.copyOf(photo, 300));
        Files.writeString(folder.resolve("text.jpg"), "I am not a picture.\n");
        Files.createFile(folder.resolve("empty.jpg"));
        Files.write(folder.resolve("good.jpg"), photo);
        List<String> bad = List.of("truncated.jpg", "text.jpg", "empty.jpg", "missing.jpg", "*.none");
        List<String> args = new ArrayList<>(List.of("recognize"));
        args.addAll(bad);
        args.add("good.jpg");
        Outcome outcome = PackagedProgram.jar().run(folder, args.toArray(String[]::new));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.outLines()).hasSize(2).first().isEqualTo("good.jpg (320x213): 1 face");
        assertThat(outcome.outLines().get(1)).matches(" {2}[a-z]+ +\\d+\\.\\d % {2}\\d+x\\d+ at \\(\\d+, \\d+\\)");
        List<String> errors = outcome.err().lines().toList();
        assertThat(errors).hasSameSizeAs(bad);
        for (int i = 0; i < bad.size(); i++) {
            assertThat(errors.get(i)).startsWith("fer recognize: ").contains(bad.get(i));
        }
    }

    @Test
    void facesAreCutOutOfPhotosToTrainWith() throws IOException {
        String photo = PackagedProgram.photo("sinaface.jpg").toString();
        Path mine = Files.copy(Path.of(photo), folder.resolve("me.jpg"));
        Outcome outcome = PackagedProgram.jar()
                .run(folder, "faces", "--out", "pictures/train/bored", photo, photo, mine.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).isEqualToNormalizingNewlines("pictures/train/bored: 3 faces\n");
        Path bored = folder.resolve("pictures/train/bored");
        for (String name : List.of("sinaface-1.png", "sinaface-2.png", "me-1.png")) {
            BufferedImage face = ImageIO.read(bored.resolve(name).toFile());
            assertThat(face.getWidth()).isEqualTo(48);
            assertThat(face.getHeight()).isEqualTo(48);
            assertThat(face.getRaster().getNumBands()).isEqualTo(1);
        }
        Outcome read =
                PackagedProgram.jar().run(folder, "dataset", "--data", "pictures", "--labels", "bored", "--json");
        assertThat(read.exit()).as(read.err()).isZero();
    }

    @Test
    void facesAreDrawnSideBySide() throws IOException {
        Outcome outcome = PackagedProgram.jar()
                .run(
                        folder,
                        "faces",
                        "--out",
                        "sheet.png",
                        PackagedProgram.photo("sinaface.jpg").toString());
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEqualToNormalizingNewlines("sheet.png: 1 face\n");
        assertThat(ImageIO.read(folder.resolve("sheet.png").toFile()).getWidth())
                .isEqualTo(2 * 48 + 2 * 2);
    }

    @Test
    void wrongUsageEndsWith2() {
        Outcome outcome = PackagedProgram.jar().run(folder, "recognize", "--nonsense");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("--nonsense").doesNotContain("\tat ");
    }

    /** Unpacks into the second choice of places, as nobody can write below a file. */
    @Test
    void nothingAsksTheNetworkAndAReadOnlyHomeDoes() throws IOException {
        Path home = Files.createFile(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        PackagedProgram program = PackagedProgram.main(
                OfflineMain.class,
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + temporary,
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=1",
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=1",
                "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName());
        Outcome outcome = program.run(folder, "recognize", "--sample", "--json");
        assertThat(outcome.err()).doesNotContain(OfflineMain.ATTEMPT).doesNotContain("\tat ");
        assertThat(outcome.exit()).isZero();
        assertThat(json(outcome)).hasSize(1);
        assertOneFace(json(outcome).get(0), 320, 213, SINA);
        assertThat(temporary.toFile().list((File parent, String name) -> name.startsWith("fer4j")))
                .isNotEmpty();
    }

    @Test
    void halfWrittenLibrariesAreRepaired() throws IOException {
        assertThat(PackagedProgram.jar()
                        .run(folder, "recognize", "--sample", "--engine", "djl")
                        .exit())
                .isZero();
        Map<Path, Long> sizes = new HashMap<>();
        try (Stream<Path> files = Files.walk(PackagedProgram.CACHE)) {
            for (Path file : files.filter(RecognizeIT::isSmallLibrary).toList()) {
                sizes.put(file, Files.size(file));
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
            }
        }
        assertThat(sizes).hasSizeGreaterThanOrEqualTo(2);
        assertThat(PackagedProgram.jar()
                        .run(folder, "recognize", "--sample", "--engine", "djl")
                        .exit())
                .isZero();
        for (Map.Entry<Path, Long> before : sizes.entrySet()) {
            assertThat(before.getKey()).hasSize(before.getValue());
        }
    }

    /** One of PyTorch's libraries and OpenCV's. */
    private static boolean isSmallLibrary(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains("c10.") || name.contains("opencv_java");
    }

    private void assertMarked() throws IOException {
        BufferedImage original =
                ImageIO.read(PackagedProgram.photo("sinaface.jpg").toFile());
        BufferedImage marked =
                ImageIO.read(folder.resolve("marked/sinaface.jpg").toFile());
        assertThat(marked.getWidth()).isEqualTo(original.getWidth());
        assertThat(marked.getHeight()).isEqualTo(original.getHeight());
        assertThat(folder.resolve("marked")).isDirectoryContaining("glob:**/ss.jpg");
        assertThat(folder.resolve("marked")).isDirectoryContaining("glob:**/blank.png");
        int different = 0;
        for (int y = 0; y < original.getHeight(); y++) {
            for (int x = 0; x < original.getWidth(); x++) {
                int before = original.getRGB(x, y) >> 8 & 0xFF;
                int after = marked.getRGB(x, y) >> 8 & 0xFF;
                different += Math.abs(before - after) > 40 ? 1 : 0;
            }
        }
        assertThat(different).isGreaterThan(200);
    }

    private static void assertOneFace(JsonNode line, int width, int height, Box truth) {
        assertThat(line.fieldNames()).toIterable().containsExactly("image", "width", "height", "faces");
        assertThat(line.get("width").asInt()).isEqualTo(width);
        assertThat(line.get("height").asInt()).isEqualTo(height);
        assertThat(line.get("faces")).hasSize(1);
        JsonNode face = line.get("faces").get(0);
        assertThat(face.fieldNames())
                .toIterable()
                .containsExactly("box", "eyes", "emotion", "confidence", "scores", "quality");
        assertThat(face.get("quality").get("score").asDouble()).isGreaterThan(0.9);
        assertThat(box(face.get("box")).intersectionOverUnion(truth)).isGreaterThan(0.4);
        assertThat(face.get("scores").fieldNames())
                .toIterable()
                .containsExactly("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral");
        double sum = 0;
        for (JsonNode score : face.get("scores")) {
            sum += score.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(0.001));
        assertThat(face.get("confidence").asDouble())
                .isEqualTo(face.get("scores").get(face.get("emotion").asText()).asDouble());
    }

    private static Box box(JsonNode box) {
        return new Box(
                box.get("x").asInt(),
                box.get("y").asInt(),
                box.get("width").asInt(),
                box.get("height").asInt());
    }

    private static List<JsonNode> json(Outcome outcome) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : outcome.outLines()) {
            assertThat(ResultsSchema.problems("picture", line)).isEmpty();
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private Path picture(String name, int noise) throws IOException {
        Random random = new Random(1);
        BufferedImage picture = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 120 * 90; i++) {
            int grey = 128 + random.nextInt(2 * noise + 1) - noise;
            picture.setRGB(i % 120, i / 120, grey * 0x010101);
        }
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
