package io.github.fer4j.cli.video;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that can be made of a video file, in a folder: the annotated copy, the faces as CSV, the chart and the summary. */
public final class VideoResults implements AutoCloseable {

    /** The names of the files. */
    public static final List<String> NAMES = List.of("annotated.mp4", "faces.csv", "timeline.png", "summary.json");

    private final Path folder;
    private final FrameSource source;
    private final Sinks sinks;
    private final List<String> problems;

    private VideoResults(Path folder, FrameSource source, Sinks sinks, List<String> problems) {
        this.folder = folder;
        this.source = source;
        this.sinks = sinks;
        this.problems = problems;
    }

    /**
     * Opens the video, and makes the files that are written frame by frame.
     *
     * @param video of any format that FFmpeg reads
     * @param folder where the results go
     * @param labels of the model
     * @param limits the most that the video may demand
     * @return to be closed by the caller
     * @throws VideoException if it is no video
     */
    public static VideoResults create(Path video, Path folder, List<Emotion> labels, Limits limits) {
        FrameSource source =
                new Nameless(FfmpegFrameSource.builder(video).limits(limits).open());
        List<String> problems = new ArrayList<>();
        VideoResults results = new VideoResults(folder, source, new Sinks(problems::add), problems);
        try {
            results.sinks.add(AnnotatedVideoSink.builder(folder.resolve(NAMES.get(0)), new FaceAnnotator())
                    .framesPerSecond(source.info().framesPerSecond())
                    .sound(video)
                    .build());
            results.sinks.add(FaceCsvSink.create(folder.resolve(NAMES.get(1)), labels));
            return results;
        } catch (RuntimeException | Error e) {
            results.close();
            throw e;
        }
    }

    /**
     * The run that fills them.
     *
     * @param recognizer stays the caller's
     * @return not yet running
     */
    public VideoRecognition recognition(EmotionRecognizer recognizer) {
        VideoRecognition run = recognizer.video(source);
        sinks.attachTo(run);
        return run;
    }

    /**
     * Completes the files, and makes those that need the whole.
     *
     * @param summary what came out
     * @throws VideoException if one could not be written
     */
    public void finish(VideoSummary summary) {
        sinks.close();
        if (!problems.isEmpty()) {
            throw new VideoException(problems.get(0));
        }
        TimelineChart.write(summary, Duration.ZERO, folder.resolve(NAMES.get(2)));
        OutputFile.write(folder.resolve(NAMES.get(3)), SummaryJson.of(summary));
    }

    @Override
    public void close() {
        sinks.close();
        source.close();
    }

    /** A video that does not tell where on this machine it is. */
    private record Nameless(FrameSource video) implements FrameSource {

        @Override
        public VideoInfo info() {
            VideoInfo info = video.info();
            return new VideoInfo(
                    "this video", info.width(), info.height(), info.framesPerSecond(), info.duration(), info.live());
        }

        @Override
        public Optional<VideoFrame> next() {
            return video.next();
        }

        @Override
        public void close() {
            video.close();
        }
    }
}
