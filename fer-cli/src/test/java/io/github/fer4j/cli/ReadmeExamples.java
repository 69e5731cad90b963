package io.github.fer4j.cli;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.EvaluationTable;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What README.md shows, word for word. Its folder holds {@code party.jpg}, {@code party.mp4} and {@code fer2013.csv}.
 */
public final class ReadmeExamples {

    private ReadmeExamples() {}

    /**
     * Runs them all.
     *
     * @param args none
     */
    public static void main(String[] args) {
        recognize();
        annotate();
        video();
        train();
        use();
    }

    private static void recognize() {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            for (FaceEmotion face : recognizer.recognize(Path.of("party.jpg"))) {
                System.out.println(face.box() + " " + face.emotion() + " " + face.confidence());
            }
        }
    }

    private static void annotate() {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder()
                .minimumFaceSize(48) // pixels; a larger minimum is faster
                .maximumFaces(10) // the largest ones
                .build()) {
            Frame photo = recognizer.read(Path.of("party.jpg"));
            List<FaceEmotion> faces = recognizer.recognize(photo);
            for (FaceEmotion face : faces) {
                System.out.println(face.scores().of(Emotion.HAPPINESS) + " "
                        + face.scores().ranked());
            }
            new OpenCvImageWriter().write(new FaceAnnotator().annotate(photo, faces), Path.of("marked.jpg"));
        }
    }

    private static void video() {
        Path party = Path.of("party.mp4");
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build();
                FrameSource video = FfmpegFrameSource.open(party);
                ResultSink marked = AnnotatedVideoSink.builder(Path.of("marked.mp4"), new FaceAnnotator())
                        .framesPerSecond(video.info().framesPerSecond())
                        .sound(party)
                        .build()) {
            VideoSummary summary = recognizer
                    .video(video)
                    .smoothing(Duration.ofMillis(500))
                    .sink(marked)
                    .onFrame(result -> result.faces()
                            .forEach(face -> System.out.println(
                                    result.frame().timestamp() + " #" + face.track() + " " + face.shown())))
                    .run();
            System.out.println(summary.timeShare());
        }
    }

    private static void train() {
        Dataset faces = Datasets.read(List.of(Path.of("fer2013.csv")), new OpenCvImageReader());
        Network network = Topologies.baseline(faces.labels().size());
        TrainingSettings settings =
                TrainingSettings.builder().epochs(12).seed(7).build();
        EmotionModel model = EmotionTrainer.builder(network)
                .settings(settings)
                .checkpoints(Path.of("checkpoints"))
                .resume(true) // goes on from the last epoch, if there is one
                .build()
                .train(faces.split(Split.TRAINING), faces.split(Split.VALIDATION));
        EmotionModelFile.write(model, Precision.FLOAT16, Path.of("mine.fer"));
    }

    private static void use() {
        EmotionModel model = EmotionModelFile.read(Path.of("mine.fer"));
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model);
                EmotionRecognizer recognizer =
                        EmotionRecognizer.builder().classifier(classifier).build()) {
            Dataset faces = Datasets.read(List.of(Path.of("fer2013.csv")), new OpenCvImageReader());
            Evaluation evaluation = Evaluation.of(classifier, faces.split(Split.TEST), 64);
            System.out.print(EvaluationTable.of(evaluation));
            System.out.println(recognizer.recognize(Path.of("party.jpg")));
        }
    }
}
