package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.opencv.preprocess.OpenCvFacePreprocessor;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Each stage of a video's way alone, on the same frames, in milliseconds a frame. */
record StageTimes(double read, double find, double classify, double annotate) {

    /** So many frames are held in memory. */
    private static final int FRAMES = 150;

    static StageTimes measure(Path video, Detection detection, Path annotated) {
        try (NetworkFaceDetector detector = NetworkFaceDetector.builder()
                        .minimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE)
                        .build();
                EmotionClassifier classifier = OpenCvEmotionClassifier.of(BundledModels.general())) {
            OpenCvFacePreprocessor preprocessor = new OpenCvFacePreprocessor(EmotionRecognizerBuilder.DEFAULT_GAMMA);
            List<VideoFrame> frames = new ArrayList<>();
            double read = milliseconds(() -> frames.addAll(read(video)));
            List<FrameResult> results = new ArrayList<>();
            recognize(frames, detection, recognizer(detector, preprocessor, classifier), results::add);
            EmotionRecognizer finding = recognizer(detector, StageTimes::blank, undecided(classifier.labels()));
            double find = milliseconds(() -> recognize(frames, detection, finding, result -> {}));
            double classify = milliseconds(() -> results.forEach(result -> classify(result, preprocessor, classifier)));
            double annotate = milliseconds(() -> annotate(results, annotated));
            int count = frames.size();
            return new StageTimes(read / count, find / count, classify / count, annotate / count);
        }
    }

    double slowest(boolean annotated) {
        return Math.max(Math.max(read, find), Math.max(classify, annotated ? annotate : 0));
    }

    private static List<VideoFrame> read(Path video) {
        List<VideoFrame> frames = new ArrayList<>();
        try (FrameSource source = FfmpegFrameSource.open(video)) {
            Optional<VideoFrame> next = source.next();
            while (next.isPresent() && frames.size() < FRAMES) {
                frames.add(next.get());
                next = source.next();
            }
        }
        return frames;
    }

    private static void annotate(List<FrameResult> results, Path file) {
        try (AnnotatedVideoSink sink = AnnotatedVideoSink.builder(file, new FaceAnnotator())
                .framesPerSecond(MovingPhoto.RATE)
                .build()) {
            results.forEach(sink::accept);
        }
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static EmotionRecognizer recognizer(
            FaceDetector detector, FacePreprocessor preprocessor, EmotionClassifier classifier) {
        return EmotionRecognizer.builder()
                .detector(detector)
                .preprocessor(preprocessor)
                .classifier(classifier)
                .build();
    }

    private static void recognize(
            List<VideoFrame> frames,
            Detection detection,
            EmotionRecognizer recognizer,
            Consumer<FrameResult> listener) {
        try (recognizer;
                FrameSource source = FrameList.of(frames)) {
            recognizer.video(source).detection(detection).onFrame(listener).run();
        }
    }

    private static void classify(FrameResult result, FacePreprocessor preprocessor, EmotionClassifier classifier) {
        List<DetectedFace> faces = result.faces().stream()
                .map(face -> new DetectedFace(face.box(), face.face().eyes()))
                .toList();
        classifier.classify(preprocessor.preprocess(result.frame().image(), faces));
    }

    private static List<FaceImage> blank(Frame frame, List<DetectedFace> faces) {
        return Collections.nCopies(faces.size(), FaceImage.of(new byte[FaceImage.PIXELS]));
    }

    private static EmotionClassifier undecided(List<Emotion> labels) {
        float[] even = new float[labels.size()];
        Arrays.fill(even, 1f / even.length);
        EmotionScores scores = EmotionScores.of(labels, even);
        return new EmotionClassifier() {
            @Override
            public List<Emotion> labels() {
                return labels;
            }

            @Override
            public List<EmotionScores> classify(List<FaceImage> faces) {
                return Collections.nCopies(faces.size(), scores);
            }

            @Override
            public void close() {}
        };
    }
}
