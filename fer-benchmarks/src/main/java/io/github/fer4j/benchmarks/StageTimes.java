package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.opencv.preprocess.OpenCvFacePreprocessor;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Each stage of a video's way alone, on the same frames, in milliseconds a frame. */
record StageTimes(double read, double find, double classify, double annotate) {

    /** So many frames are held in memory. */
    private static final int FRAMES = 150;

    static StageTimes measure(Path video, Detection detection, Path annotated) {
        try (HaarFaceDetector detector = HaarFaceDetector.builder()
                        .minimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE)
                        .build();
                DjlEmotionClassifier classifier = DjlEmotionClassifier.of(BundledModels.regularized())) {
            Parts parts =
                    new Parts(detector, new OpenCvFacePreprocessor(EmotionRecognizerBuilder.DEFAULT_GAMMA), classifier);
            List<VideoFrame> frames = new ArrayList<>();
            double read = milliseconds(() -> frames.addAll(read(video)));
            List<FrameResult> results = new ArrayList<>();
            new VideoRecognition(FrameList.of(frames), parts)
                    .detection(detection)
                    .onFrame(results::add)
                    .run();
            double find = milliseconds(() -> new VideoRecognition(FrameList.of(frames), parts.withoutClassifying())
                    .detection(detection)
                    .run());
            double classify = milliseconds(() -> results.forEach(parts::classifyAgain));
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

    private record Parts(
            HaarFaceDetector detector, OpenCvFacePreprocessor preprocessor, DjlEmotionClassifier classifier)
            implements RecognitionSteps {

        @Override
        public List<DetectedFace> detect(VideoFrame frame, SearchWindow search) {
            return detector.detect(frame.image(), search);
        }

        @Override
        public List<EmotionScores> classify(VideoFrame frame, List<DetectedFace> faces) {
            return classifier.classify(preprocessor.preprocess(frame.image(), faces));
        }

        @Override
        public List<Emotion> labels() {
            return classifier.labels();
        }

        @Override
        public double minimumConfidence() {
            return 0;
        }

        void classifyAgain(FrameResult result) {
            List<DetectedFace> faces = result.faces().stream()
                    .map(face -> new DetectedFace(face.box(), face.face().eyes()))
                    .toList();
            classify(result.frame(), faces);
        }

        RecognitionSteps withoutClassifying() {
            float[] even = new float[labels().size()];
            Arrays.fill(even, 1f / even.length);
            EmotionScores undecided = EmotionScores.of(labels(), even);
            Parts parts = this;
            return new RecognitionSteps() {
                @Override
                public List<DetectedFace> detect(VideoFrame frame, SearchWindow search) {
                    return parts.detect(frame, search);
                }

                @Override
                public List<EmotionScores> classify(VideoFrame frame, List<DetectedFace> faces) {
                    return faces.stream().map(face -> undecided).toList();
                }

                @Override
                public List<Emotion> labels() {
                    return parts.labels();
                }

                @Override
                public double minimumConfidence() {
                    return 0;
                }
            };
        }
    }
}
