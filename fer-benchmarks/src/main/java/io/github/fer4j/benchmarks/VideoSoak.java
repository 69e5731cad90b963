package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether memory grows with a video: a file with one face is recognised and written annotated, and the process's resident
 * memory after 500 frames is compared with that after 10,000 more. Linux only.
 *
 * <p>Run: {@code java -Xms256m -Xmx256m -XX:+AlwaysPreTouch -cp fer-benchmarks/target/benchmarks.jar
 * io.github.fer4j.benchmarks.VideoSoak [WARM-UP [FRAMES]]}. The Java heap is fixed, since a growing one, which Java takes as
 * it likes, would hide what the native libraries do.
 */
public final class VideoSoak {

    private static final Path STATUS = Path.of("/proc/self/status");

    private final int warmUp;
    private final int frames;
    private long before;
    private long after;

    VideoSoak(int warmUp, int frames) {
        this.warmUp = warmUp;
        this.frames = frames;
    }

    /**
     * Prints the resident memory before and after.
     *
     * @param args the frames before and those in between; 500 and 10,000 unless given
     * @throws IOException if the video cannot be made
     */
    public static void main(String[] args) throws IOException {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int frames = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        new VideoSoak(warmUp, frames).run(System.out);
    }

    void run(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("fer4j-soak");
        try {
            Path video = new MovingPhoto(640, 480).write(folder.resolve("film.mp4"), warmUp + frames + 1);
            VideoSummary summary = recognize(video, folder.resolve("annotated.mp4"));
            out.printf(
                    Locale.ROOT,
                    "resident memory after %d frames: %.1f MiB, after %d more: %.1f MiB, change %+.2f %% (%.1f frames a second)%n",
                    warmUp,
                    before / 1024.0,
                    frames,
                    after / 1024.0,
                    100.0 * (after - before) / before,
                    summary.framesPerSecond());
        } finally {
            Temporary.delete(folder);
        }
    }

    private VideoSummary recognize(Path video, Path annotated) {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build();
                FrameSource source = FfmpegFrameSource.open(video);
                AnnotatedVideoSink sink = AnnotatedVideoSink.builder(annotated, new FaceAnnotator())
                        .framesPerSecond(MovingPhoto.RATE)
                        .build()) {
            return recognizer
                    .video(source)
                    .sink(sink)
                    .onProgress(progress -> {
                        if (progress.frames() == warmUp) {
                            before = residentKibibytes();
                        } else if (progress.frames() == warmUp + frames) {
                            after = residentKibibytes();
                        }
                    })
                    .run();
        }
    }

    private static long residentKibibytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(STATUS + " tells no resident memory"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
