package io.github.fer4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.LabelPrior;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.dataset.LabelledPhotos;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.evaluate.EndToEndEvaluation;
import io.github.fer4j.evaluate.EndToEndTable;
import io.github.fer4j.image.Frame;
import io.github.fer4j.jackson.FerModule;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.ModelEnsemble;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.detect.YuNetFaceDetector;
import io.github.fer4j.opencv.image.MatFrames;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.RealFiles;
import io.github.fer4j.video.VideoSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;

/**
 * The code of README.md and docs that is not in a program, word for word. It runs in a folder that holds {@code
 * party.jpg}, {@code party.mp4}, {@code fer2013.csv} and {@code photos/neutral/1.jpg}.
 */
class DocumentedCodeTest {

    @BeforeAll
    static void prepareFiles() throws IOException {
        Files.copy(Project.photo("sinaface.jpg"), Path.of("party.jpg"), StandardCopyOption.REPLACE_EXISTING);
        Path calm = Files.createDirectories(Path.of("photos", "neutral"));
        Files.copy(Project.photo("sinaface.jpg"), calm.resolve("1.jpg"), StandardCopyOption.REPLACE_EXISTING);
        new MovingPhoto().write(Path.of("party.mp4"), 10);
        new PatternFaces().writeCsv(Path.of("fer2013.csv"));
    }

    @Test
    void writesAndReadsJson() throws Exception {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            FaceEmotion face = recognizer.recognize(Path.of("party.jpg")).get(0);
            ObjectMapper mapper =
                    JsonMapper.builder().addModule(new FerModule()).build();
            String json = mapper.writeValueAsString(face);
            FaceEmotion read = mapper.readValue(json, FaceEmotion.class);
            assertThat(read.box()).isEqualTo(face.box());
            assertThat(read.emotion()).isEqualTo(face.emotion());
            assertThat(mapper.writeValueAsString(read)).isEqualTo(json);
        }
    }

    @Test
    void recognisesAPhoto() throws Exception {
        List<String> lines = Printed.by(args -> {
            try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
                for (FaceEmotion face : recognizer.recognize(Path.of("party.jpg"))) {
                    System.out.println(face.box() + " " + face.emotion() + " " + face.confidence());
                }
            }
        });
        assertThat(lines).hasSize(1).first().asString().matches("Box\\[.*] [a-z]+ 0\\.\\d+");
    }

    @Test
    void runsTheFirstProgramOfTheReadme() throws Exception {
        assertThat(Printed.by(First::main)).hasSize(1).first().asString().matches("Box\\[.*] [a-z]+ 0\\.\\d+");
    }

    @Test
    void recognisesAVideo() throws Exception {
        List<String> lines = Printed.by(args -> {
            try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
                VideoSummary summary = recognizer
                        .video(Path.of("party.mp4"))
                        .onFrame(result -> System.out.println(result.frame().timestamp() + " " + result.faces()))
                        .run();
                System.out.println(summary.timeShare());
            }
        });
        assertThat(lines).hasSize(11).first().asString().startsWith("PT0S [TrackedFace[");
    }

    @Test
    void trainsAModelAndUsesIt() throws Exception {
        List<String> lines = Printed.by(args -> {
            Dataset faces = Datasets.read(List.of(Path.of("fer2013.csv")), new OpenCvImageReader());
            EmotionModel model = EmotionTrainer.builder(
                            Topologies.baseline(faces.labels().size()))
                    .build()
                    .train(faces.split(Split.TRAINING), faces.split(Split.VALIDATION));
            EmotionModelFile.write(model, Precision.FLOAT16, Path.of("mine.fer"));
            try (EmotionRecognizer recognizer =
                    EmotionRecognizer.builder().model(Path.of("mine.fer")).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void asksSeveralModelsTogether() throws Exception {
        List<String> lines = Printed.by(args -> {
            ModelEnsemble models = new ModelEnsemble(List.of(BundledModels.general(), BundledModels.ferPlus()));
            try (EmotionClassifier classifier = models.classifier(OpenCvEmotionClassifier::of);
                    EmotionRecognizer recognizer =
                            EmotionRecognizer.builder().classifier(classifier).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void evaluatesPhotosEndToEnd() throws Exception {
        List<String> lines = Printed.by(args -> {
            List<LabelledPhoto> photos = LabelledPhotos.find(Path.of("photos"), Emotion.FER2013);
            try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
                EndToEndEvaluation evaluation = EndToEndEvaluation.of(Emotion.FER2013, photos, recognizer::recognize);
                System.out.print(EndToEndTable.of(evaluation));
            }
        });
        assertThat(lines).contains("Accuracy                     100.00 %");
    }

    @Test
    void asksForAClearEmotion() throws Exception {
        FaceEmotion face = anyFace();
        List<String> lines = Printed.by(args -> {
            Optional<Emotion> answer = face.scores().emotionAtLeast(0.7);
            System.out.println(answer.map(Emotion::label).orElse("no clear emotion"));
        });
        assertThat(lines).containsExactly("no clear emotion");
    }

    @Test
    void expectsEachEmotionAsOftenAsAnyOther() throws Exception {
        List<String> lines = Printed.by(args -> {
            try (EmotionRecognizer recognizer =
                    EmotionRecognizer.builder().labelPrior(LabelPrior.UNIFORM).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void choosesPyTorch() throws Exception {
        List<String> lines = Printed.by(args -> {
            try (EmotionClassifier classifier = DjlEmotionClassifier.of(BundledModels.regularized());
                    EmotionRecognizer recognizer =
                            EmotionRecognizer.builder().classifier(classifier).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void findsFacesWithNetworksOfTheLibrary() throws Exception {
        List<String> lines = Printed.by(args -> {
            try (FaceDetector detector = NetworkFaceDetector.builder().build();
                    EmotionRecognizer recognizer =
                            EmotionRecognizer.builder().detector(detector).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void findsFacesWithYuNet() throws Exception {
        Path network = RealFiles.shared("models/face_detection_yunet_2023mar.onnx");
        Files.copy(network, Path.of("face_detection_yunet_2023mar.onnx"), StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = Printed.by(args -> {
            Path file = Path.of("face_detection_yunet_2023mar.onnx");
            try (FaceDetector detector = YuNetFaceDetector.of(file);
                    EmotionRecognizer recognizer =
                            EmotionRecognizer.builder().detector(detector).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void exportsAModel() {
        OnnxExport.write(BundledModels.regularized(), Path.of("regularized.onnx"));
        assertThat(Path.of("regularized.onnx")).isNotEmptyFile();
    }

    @Test
    void averagesOverViews() throws Exception {
        List<String> lines = Printed.by(args -> {
            try (EmotionRecognizer recognizer = EmotionRecognizer.builder()
                    .model("regularized")
                    .pictureViews(TestTimeAugmentation.FLIP_AND_CROPS)
                    .build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    @Test
    void recognisesAMat() throws Exception {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            Mat mat = MatFrames.toMat(recognizer.read(Path.of("party.jpg")));
            List<String> lines = Printed.by(args -> {
                Frame frame = MatFrames.toFrame(mat);
                System.out.println(recognizer.recognize(frame).size() + " faces");
            });
            mat.release();
            assertThat(lines).containsExactly("1 faces");
        }
    }

    @Test
    void makesANetworkOfItsOwn() throws Exception {
        List<String> lines = Printed.by(args -> {
            Network network = new Network(
                    "tiny",
                    new Shape(1, FaceImage.SIZE, FaceImage.SIZE), // one grey channel
                    List.of(
                            new Layer.MaxPooling(2),
                            new Layer.Convolution(16, 5, 2, true), // filters, kernel, padding, bias
                            new Layer.Relu(),
                            new Layer.MaxPooling(4),
                            new Layer.Flatten(),
                            new Layer.FullyConnected(7, true)));
            System.out.println(network.parameters() + " parameters");
        });
        assertThat(lines).containsExactly("4455 parameters");
    }

    @Test
    void setsLimits() throws Exception {
        List<String> lines = Printed.by(args -> {
            Limits limits = Limits.builder()
                    .picturePixels(210_000_000) // a phone with 200 megapixels
                    .openingTime(Duration.ofSeconds(5))
                    .build();
            try (EmotionRecognizer recognizer =
                    EmotionRecognizer.builder().limits(limits).build()) {
                System.out.println(recognizer.recognize(Path.of("party.jpg")));
            }
        });
        assertThat(lines).hasSize(1).first().asString().startsWith("[FaceEmotion[");
    }

    private static FaceEmotion anyFace() {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            return recognizer.recognize(Path.of("party.jpg")).get(0);
        }
    }
}
