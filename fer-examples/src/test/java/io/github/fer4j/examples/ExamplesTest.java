package io.github.fer4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.video.FrameSource;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every program on real photos, on a made video of them, or on small made data. */
class ExamplesTest {

    private static final String PHOTO = Project.photo("sinaface.jpg").toString();

    @TempDir
    Path folder;

    @Test
    void photoPrintsTheFace() throws Exception {
        List<String> lines = Printed.by(Photo::main, PHOTO);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("[a-z]+ \\(\\d+ %\\) at Box\\[.*]");
        assertThat(lines.get(1)).contains("happiness", "neutral");
    }

    @Test
    void annotatedPhotoWritesAPicture() throws Exception {
        Path annotated = folder.resolve("annotated.png");
        assertThat(Printed.by(AnnotatedPhoto::main, PHOTO, annotated.toString()))
                .containsExactly("1 faces drawn into " + annotated);
        assertThat(annotated).isNotEmptyFile();
    }

    @Test
    void videoWithListenerPrintsEachFrameAndWritesACopy() throws Exception {
        Path video = new MovingPhoto().write(folder.resolve("party.mp4"), 10);
        Path annotated = folder.resolve("annotated.mp4");
        List<String> lines = Printed.by(VideoWithListener::main, video.toString(), annotated.toString());
        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).matches("PT0S face 1: [a-z]+");
        assertThat(lines.get(10)).startsWith("1 faces, share of time: {");
        try (FrameSource copy = FfmpegFrameSource.open(annotated)) {
            assertThat(copy.info().width()).isEqualTo(640);
        }
    }

    @Test
    void liveCameraWatchesAStream() throws Exception {
        Path video = new MovingPhoto().write(folder.resolve("party.avi"), 10);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/live", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                Files.copy(video, body);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/live";
            List<String> lines = Printed.by(LiveCamera::main, address);
            assertThat(lines.get(lines.size() - 1)).matches("\\d+ frames, \\d+ dropped");
            assertThat(lines).anyMatch(line -> line.matches("face 1: [a-z]+"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void liveCameraWatchesTheFirstCamera() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/dev/video0")), "there is no camera");
        List<String> lines = Printed.by(LiveCamera::main);
        assertThat(lines.get(lines.size() - 1)).matches("\\d+ frames, \\d+ dropped");
    }

    @Test
    void ownDetectorTakesTheWholePicture() throws Exception {
        String cut = Project.photo("ss.jpg").toString();
        List<String> lines = Printed.by(OwnDetector::main, cut, PHOTO);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(cut + ": ");
    }

    @Test
    void ownModelAnswersWithItsLabels() throws Exception {
        Path model = folder.resolve("mine.fer");
        EmotionModelFile.write(BundledModels.ferPlus(), Precision.FLOAT16, model);
        List<String> lines = Printed.by(OwnModel::main, model.toString(), PHOTO);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("labels: [neutral, happiness, ");
        assertThat(lines.get(1)).contains("contempt=");
    }

    @Test
    void trainGoesOnWhereItStoppedAndItsModelIsEvaluated() throws Exception {
        Path data = folder.resolve("fer2013.csv");
        new PatternFaces().writeCsv(data);
        Path checkpoints = folder.resolve("checkpoints");
        Path model = folder.resolve("mine.fer");
        String[] args = {data.toString(), "2", checkpoints.toString(), model.toString()};
        assertThat(Printed.by(Train::main, args)).hasSize(2).first().asString().contains("epoch=1");
        assertThat(Printed.by(Train::main, args)).isEmpty();
        assertThat(EmotionModelFile.read(model).labels()).hasSize(7);

        List<String> lines = Printed.by(Evaluate::main, model.toString(), data.toString());
        assertThat(lines).anyMatch(line -> line.contains("Balanced accuracy"));
        assertThat(lines)
                .filteredOn(line -> line.matches("[a-z]+: recall \\d.*"))
                .hasSize(7);
    }

    @Test
    void fineTuneLearnsOtherLabels() throws Exception {
        Path pictures = folder.resolve("pictures");
        new PatternFaces().writeFolder(pictures, List.of("bored", "attentive"), 10);
        Path model = folder.resolve("attention.fer");
        FineTune.main(new String[] {pictures.toString(), model.toString()});
        assertThat(EmotionModelFile.read(model).labels()).hasToString("[bored, attentive]");
    }

    @Test
    void manyThreadsGoOnAfterAPictureThatCannotBeRead() throws Exception {
        String missing = folder.resolve("missing.jpg").toString();
        List<String> lines = Printed.by(ManyThreads::main, PHOTO, missing, PHOTO, PHOTO);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo(PHOTO + ": 1 faces");
        assertThat(lines.get(1)).contains("missing.jpg").doesNotContain("faces");
        assertThat(lines.get(3)).isEqualTo(lines.get(0));
    }
}
