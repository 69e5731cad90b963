package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;

/** Follows the faces of a video, prints them and writes an annotated copy. Arguments: the video, the file to write. */
public final class VideoWithListener {

    private VideoWithListener() {}

    /**
     * Recognises the video.
     *
     * @param args the video, the file to write (.mp4, .m4v, .mov, .mkv or .avi)
     */
    public static void main(String[] args) {
        Path video = Path.of(args[0]);
        Path annotated = Path.of(args[1]);
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build();
                FrameSource source = FfmpegFrameSource.open(video);
                ResultSink copy = AnnotatedVideoSink.builder(annotated, new FaceAnnotator())
                        .framesPerSecond(source.info().framesPerSecond())
                        .sound(video)
                        .build()) {
            VideoSummary summary = recognizer
                    .video(source)
                    .smoothing(Duration.ofMillis(500))
                    .sink(copy)
                    .onFrame(VideoWithListener::print)
                    .run();
            System.out.println(summary.trackCount() + " faces, share of time: " + summary.timeShare());
        }
    }

    private static void print(FrameResult result) {
        for (TrackedFace face : result.faces()) {
            System.out.println(result.frame().timestamp() + " face " + face.track() + ": " + face.shown());
        }
    }
}
