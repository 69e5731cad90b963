package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.TrackedFace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many of the faces that are found when every frame is searched are found by adaptive detection, for each of some
 * videos and for all together, how long both take, and how steady the boxes of both are.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.AdaptiveRecall VIDEO...}
 */
public final class AdaptiveRecall {

    /** Two boxes that overlap by this much, intersection over union, are of the same face. */
    private static final double SAME = 0.4;

    private final EmotionRecognizer recognizer;
    private final PrintStream out;
    private long faces;
    private long found;
    private double everySeconds;
    private double adaptiveSeconds;
    private Steadiness everySteadiness = new Steadiness();
    private Steadiness adaptiveSteadiness = new Steadiness();

    AdaptiveRecall(EmotionRecognizer recognizer, PrintStream out) {
        this.recognizer = recognizer;
        this.out = out;
    }

    /**
     * Prints a line for each video, and one for all.
     *
     * @param args the videos
     */
    public static void main(String[] args) {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            AdaptiveRecall recall = new AdaptiveRecall(recognizer, System.out);
            for (String arg : args) {
                recall.measure(Path.of(arg));
            }
            recall.print("all");
        }
    }

    void measure(Path video) {
        run(video, Detection.ADAPTIVE); // warms up
        Run every = run(video, Detection.EVERY_FRAME);
        Run adaptive = run(video, Detection.ADAPTIVE);
        AdaptiveRecall one = new AdaptiveRecall(recognizer, out);
        one.everySeconds = every.seconds;
        one.adaptiveSeconds = adaptive.seconds;
        every.frames.forEach(one.everySteadiness::add);
        adaptive.frames.forEach(one.adaptiveSteadiness::add);
        for (int i = 0; i < every.frames.size(); i++) {
            List<TrackedFace> candidates = adaptive.frames.get(i);
            one.faces += every.frames.get(i).size();
            one.found += every.frames.get(i).stream()
                    .filter(face ->
                            candidates.stream().anyMatch(other -> other.box().intersectionOverUnion(face.box()) > SAME))
                    .count();
        }
        one.print(String.valueOf(video.getFileName()));
        faces += one.faces;
        found += one.found;
        everySeconds += one.everySeconds;
        adaptiveSeconds += one.adaptiveSeconds;
        everySteadiness = everySteadiness.and(one.everySteadiness);
        adaptiveSteadiness = adaptiveSteadiness.and(one.adaptiveSteadiness);
    }

    private void print(String name) {
        out.printf(
                Locale.ROOT,
                "%s: adaptive finds %d of %d faces, %.2f %%, in %.1f s instead of %.1f s, %.2f times as fast%n",
                name,
                found,
                faces,
                100.0 * found / Math.max(1, faces),
                adaptiveSeconds,
                everySeconds,
                everySeconds / adaptiveSeconds);
        out.printf(
                Locale.ROOT,
                "%s: from a frame to the next the width of a face changes by %.1f %%, by %.1f %% if every frame is searched%n",
                name,
                100 * adaptiveSteadiness.meanChange(),
                100 * everySteadiness.meanChange());
    }

    private Run run(Path video, Detection detection) {
        List<List<TrackedFace>> frames = new ArrayList<>();
        try (FrameSource source = FfmpegFrameSource.open(video)) {
            double seconds = recognizer
                            .video(source)
                            .detection(detection)
                            .onFrame(result -> frames.add(result.faces()))
                            .run()
                            .elapsed()
                            .toMillis()
                    / 1000.0;
            return new Run(frames, seconds);
        }
    }

    private record Run(List<List<TrackedFace>> frames, double seconds) {}
}
