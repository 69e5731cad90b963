package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.support.RealFiles;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Adaptive detection against every frame: it finds nearly all of the faces with less than half of the effort. */
class AdaptiveDetectionTest {

    private static final double FOUND = 0.98;
    private static final double SAME = 0.4;
    private static final Duration CLIP = Duration.ofSeconds(4);

    private final SearchEffort detector =
            new SearchEffort(HaarFaceDetector.builder().minimumFaceSize(24).build());
    private final EmotionRecognizer recognizer = EmotionRecognizer.builder()
            .detector(detector)
            .preprocessor((frame, faces) -> faces.stream()
                    .map(face -> FaceImage.of(new byte[FaceImage.PIXELS]))
                    .toList())
            .classifier(new Undecided())
            .build();

    @AfterEach
    void close() {
        recognizer.close();
        detector.close();
    }

    @Test
    void findsAndFollowsMovingFaces() {
        Frame photo = MovingFaces.photo("sinaface.jpg");
        List<VideoFrame> frames = new MovingFaces(640, 480)
                .with(photo, 0, 20, 3, 0.5, 0, 200)
                .with(photo, 330, 250, -2, -0.2, 40, 100)
                .black(70, 75)
                .frames(100, 25);
        Comparison comparison = compare(() -> FrameList.of(frames));
        comparison.requireGood();
        assertThat(comparison.tracks())
                .as("two people, before and after the dark")
                .isEqualTo(2);
    }

    @Test
    void findsTheFacesOfRealClips() {
        Path folder = RealFiles.shared("media/video");
        Comparison all = new Comparison(0, 0, 0, 0, 0);
        for (String name : List.of("cap13_edit2.mp4", "mjpeg.avi", "short_hamilton_clip.mp4")) {
            all = all.plus(compare(() -> FfmpegFrameSource.open(folder.resolve(name))));
        }
        all.requireGood();
    }

    private Comparison compare(Supplier<FrameSource> source) {
        List<List<Box>> every = new ArrayList<>();
        List<List<Box>> adaptive = new ArrayList<>();
        double begin = detector.places();
        run(source, Detection.EVERY_FRAME, every);
        double between = detector.places();
        long tracks = run(source, Detection.ADAPTIVE, adaptive).trackCount();
        long faces = 0;
        long found = 0;
        for (int i = 0; i < every.size(); i++) {
            List<Box> candidates = adaptive.get(i);
            faces += every.get(i).size();
            found += every.get(i).stream()
                    .filter(face -> candidates.stream().anyMatch(other -> other.intersectionOverUnion(face) > SAME))
                    .count();
        }
        return new Comparison(faces, found, tracks, between - begin, detector.places() - between);
    }

    private VideoSummary run(Supplier<FrameSource> source, Detection detection, List<List<Box>> results) {
        try (FrameSource opened = source.get()) {
            return recognizer
                    .video(opened)
                    .detection(detection)
                    .to(CLIP)
                    .onFrame(result -> results.add(boxes(result)))
                    .run();
        }
    }

    private static List<Box> boxes(FrameResult result) {
        return result.faces().stream().map(TrackedFace::box).toList();
    }

    private record Comparison(long faces, long found, long tracks, double everyEffort, double adaptiveEffort) {

        Comparison plus(Comparison other) {
            return new Comparison(
                    faces + other.faces,
                    found + other.found,
                    tracks + other.tracks,
                    everyEffort + other.everyEffort,
                    adaptiveEffort + other.adaptiveEffort);
        }

        void requireGood() {
            assertThat(faces).isPositive();
            assertThat((double) found / faces)
                    .as("found %d of %d", found, faces)
                    .isGreaterThanOrEqualTo(FOUND);
            assertThat(adaptiveEffort / everyEffort)
                    .as("share of the places searched")
                    .isLessThan(0.5);
        }
    }

    private record Undecided() implements EmotionClassifier {

        @Override
        public List<Emotion> labels() {
            return List.of(Emotion.HAPPINESS, Emotion.SADNESS);
        }

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            return faces.stream()
                    .map(face -> EmotionScores.of(labels(), new float[] {0.5f, 0.5f}))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
