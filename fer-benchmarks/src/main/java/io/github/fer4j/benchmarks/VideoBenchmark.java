package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A video's whole way, from the file to the results, in frames a second: with both kinds of detection, with and without
 * annotated output; and the time a frame against that of the slowest stage alone. A made video of one face is the
 * default.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.VideoBenchmark [VIDEO...]}
 */
public final class VideoBenchmark {

    private static final int FRAMES = 600;

    private final PrintStream out;
    private final Path folder;

    VideoBenchmark(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * Prints a line for each video, kind of detection and output.
     *
     * @param args videos; a made one in 640x480 and in 1280x720 if there is none
     * @throws IOException if a video cannot be made
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("fer4j-video");
        try {
            List<Path> videos = new ArrayList<>();
            for (String arg : args) {
                videos.add(Path.of(arg));
            }
            if (videos.isEmpty()) {
                videos.add(new MovingPhoto(640, 480).write(folder.resolve("640x480.mp4"), FRAMES));
                videos.add(new MovingPhoto(1280, 720).write(folder.resolve("1280x720.mp4"), FRAMES));
            }
            VideoBenchmark benchmark = new VideoBenchmark(System.out, folder);
            for (Path video : videos) {
                benchmark.run(video);
            }
        } finally {
            Temporary.delete(folder);
        }
    }

    void run(Path video) {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            run(recognizer, video, Detection.ADAPTIVE, false); // warms up
            for (Detection detection : Detection.values()) {
                StageTimes stages = StageTimes.measure(video, detection, folder.resolve("stage.mp4"));
                out.printf(
                        Locale.ROOT,
                        "%s %s alone, ms a frame: read %.1f, find and follow %.1f, classify %.1f, annotate and encode %.1f%n",
                        video.getFileName(),
                        detection,
                        stages.read(),
                        stages.find(),
                        stages.classify(),
                        stages.annotate());
                for (boolean annotated : new boolean[] {false, true}) {
                    VideoSummary summary = run(recognizer, video, detection, annotated);
                    double each = 1000 / summary.framesPerSecond();
                    out.printf(
                            Locale.ROOT,
                            "%s %s%s: %.1f frames a second, %.1f ms a frame, %.2f times the slowest stage; %d faces in %d frames%n",
                            video.getFileName(),
                            detection,
                            annotated ? " with annotated video" : "",
                            summary.framesPerSecond(),
                            each,
                            each / stages.slowest(annotated),
                            summary.faces(),
                            summary.framesProcessed());
                }
            }
        }
    }

    private VideoSummary run(EmotionRecognizer recognizer, Path video, Detection detection, boolean annotated) {
        try (FrameSource source = FfmpegFrameSource.open(video)) {
            if (!annotated) {
                return recognizer.video(source).detection(detection).run();
            }
            try (AnnotatedVideoSink sink = AnnotatedVideoSink.builder(
                            folder.resolve("annotated.mp4"), new FaceAnnotator())
                    .framesPerSecond(source.info().framesPerSecond())
                    .build()) {
                return recognizer.video(source).detection(detection).sink(sink).run();
            }
        }
    }
}
