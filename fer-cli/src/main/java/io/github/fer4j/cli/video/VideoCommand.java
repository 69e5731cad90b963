package io.github.fer4j.cli.video;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.cli.options.Interruption;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.cli.options.Progress;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recognises the faces of a recorded video, follows them, and writes what came out. */
@Command(
        name = "video",
        description = {
            "Finds the faces of a video, follows them and tells their emotions over time.",
            "",
            "Prints a summary. Ctrl-C ends it early; all files are then complete up to that moment. A damaged video is used"
                    + " up to the damage. If one of the files cannot be written, all others are.",
            ""
        },
        exitCodeList = {
            "0:all went well",
            "1:some of the work failed, or the video is damaged",
            "2:the command line is wrong",
            "130:ended by Ctrl-C"
        })
public final class VideoCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "INPUT",
            description =
                    "A video of any format that FFmpeg reads, a folder of pictures (25 to a second, in the order of"
                            + " their names), or the URL of a stream (rtsp, http and others).")
    private String input = "";

    @Option(
            names = "--annotated",
            paramLabel = "FILE.mp4",
            description =
                    "Writes the video with the faces marked, and with the sound of the original. The extension names the"
                            + " format: mp4, m4v, mov, mkv or avi.")
    private @Nullable Path annotated;

    @Mixin
    private final ExportOptions exports = new ExportOptions();

    @Option(
            names = "--from",
            paramLabel = Timecode.SYNTAX,
            converter = Timecode.Converter.class,
            defaultValue = "0",
            description =
                    "Begins at this time, such as 90 or 1:30.5 (default: the beginning). In a file, frame numbers count from"
                            + " there.")
    private Duration from = Duration.ZERO;

    @Option(
            names = "--to",
            paramLabel = Timecode.SYNTAX,
            converter = Timecode.Converter.class,
            description = "Ends before this time (default: the end).")
    private @Nullable Duration to;

    @Option(
            names = "--stride",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Recognises only every Nth frame (default: ${DEFAULT-VALUE}, every frame). A higher value is faster, but"
                            + " faces that move fast may get a new track.")
    private int stride = 1;

    @Mixin
    private final RecognitionOptions recognition = new RecognitionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public VideoCommand() {}

    @Override
    public Integer call() {
        EmotionRecognizerBuilder builder = checked();
        OutputPaths.prepare(outputs());
        Problems problems = new Problems(spec);
        try (Interruption interruption = Interruption.watch()) {
            VideoSummary summary = recognize(builder, interruption, problems);
            VideoReport.print(summary, spec.commandLine().getOut(), problems);
            exports.finish(summary, from, problems);
            return problems.exitCode();
        }
    }

    /** What the command line asks for, before anything is opened or written. */
    private EmotionRecognizerBuilder checked() {
        try {
            OutputPaths.requireDistinct(VideoInput.paths(input), outputs());
            if (stride < 1) {
                throw new IllegalArgumentException("--stride must be at least 1, not " + stride);
            }
            if (to != null && to.compareTo(from) <= 0) {
                throw new IllegalArgumentException("--to must be later than --from");
            }
            return recognition.builder();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<Path> outputs() {
        return OutputPaths.given(exports.files(), annotated);
    }

    private VideoSummary recognize(EmotionRecognizerBuilder builder, Interruption interruption, Problems problems) {
        try (FrameSource source = VideoInput.open(input, from, recognition.limits());
                EmotionClassifier classifier = recognition.classifier();
                FaceDetector detector = recognition.detector();
                EmotionRecognizer recognizer =
                        builder.detector(detector).classifier(classifier).build();
                FrameProgress progress = new FrameProgress(Progress.isWatched());
                Sinks sinks = new Sinks(problem -> progress.interrupt(() -> problems.add(problem)))) {
            requireBegun(source.info());
            if (annotated != null) {
                sinks.add(annotatedVideo(annotated, source.info()));
            }
            exports.open(recognizer.labels(), sinks);
            VideoRecognition run = recognition
                    .apply(recognizer.video(source), source.info())
                    .stride(stride)
                    .from(from)
                    .onProgress(progress);
            if (to != null) {
                run.to(to);
            }
            sinks.attachTo(run);
            interruption.cancels(run::cancel);
            return run.run();
        }
    }

    /** Before an earlier result is replaced by one without a frame. */
    private void requireBegun(VideoInfo info) {
        Duration length = info.duration().orElse(null);
        if (length != null && from.compareTo(length) >= 0) {
            throw new VideoException("--from " + Timecode.length(from) + " is after the end of " + info.name()
                    + ", which lasts " + Timecode.length(length));
        }
    }

    private ResultSink annotatedVideo(Path file, VideoInfo original) {
        double framesPerSecond = original.framesPerSecond() / stride;
        return VideoInput.isFile(input)
                ? AnnotatedVideoSink.builder(file, new FaceAnnotator())
                        .framesPerSecond(framesPerSecond)
                        .sound(Path.of(input))
                        .soundFrom(from)
                        .build()
                : AnnotatedVideoSink.builder(file, new FaceAnnotator())
                        .framesPerSecond(framesPerSecond)
                        .build();
    }
}
