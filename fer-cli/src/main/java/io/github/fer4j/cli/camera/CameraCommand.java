package io.github.fer4j.cli.camera;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.cli.options.Interruption;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.cli.video.ExportOptions;
import io.github.fer4j.cli.video.RecognitionOptions;
import io.github.fer4j.cli.video.Sinks;
import io.github.fer4j.cli.video.VideoInput;
import io.github.fer4j.cli.video.VideoReport;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.ffmpeg.AnnotatedVideoSink;
import io.github.fer4j.opencv.camera.CameraFrameSource;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows a camera's picture in a window, with the faces and their emotions. */
@Command(
        name = "camera",
        description = {
            "Shows a camera's picture in a window, with the faces and their emotions.",
            "",
            "Press q or close the window to end it; a summary is then printed. If recognition is slower than the camera,"
                    + " frames are dropped and the newest one is shown.",
            ""
        },
        exitCodeList = {
            "0:all went well",
            "1:there is no camera or no display, or some of the work failed",
            "2:the command line is wrong",
            "130:ended by Ctrl-C"
        })
public final class CameraCommand implements Callable<Integer> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    @Option(
            names = "--device",
            paramLabel = "N|PATH",
            description = "The camera, by number or by a path such as /dev/video0 (default: 0).")
    private @Nullable String device;

    @Option(
            names = "--input",
            paramLabel = "FILE|URL",
            description =
                    "Shows a video file or stream instead of a camera, at its own speed: to try the command without a camera, or"
                            + " for a network camera.")
    private @Nullable String input;

    @Option(
            names = "--record",
            paramLabel = "FILE.mp4",
            description = "Writes what is shown as a video. The extension names the format: mp4, m4v, mov, mkv or avi.")
    private @Nullable Path record;

    @Mixin
    private final ExportOptions exports = new ExportOptions();

    @Mixin
    private final RecognitionOptions recognition = new RecognitionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public CameraCommand() {}

    @Override
    public Integer call() {
        EmotionRecognizerBuilder builder = checked();
        LiveWindow.requireDisplay();
        OutputPaths.prepare(outputs());
        Problems problems = new Problems(spec);
        try (Interruption interruption = Interruption.watch()) {
            VideoSummary summary = recognize(builder, interruption, problems);
            VideoReport.print(summary, spec.commandLine().getOut(), problems);
            exports.finish(summary, Duration.ZERO, problems);
            return problems.exitCode();
        }
    }

    /** What the command line asks for, before anything is opened or written. */
    private EmotionRecognizerBuilder checked() {
        try {
            if (device != null && input != null) {
                throw new IllegalArgumentException("--device and --input exclude each other");
            }
            OutputPaths.requireDistinct(input == null ? List.of() : VideoInput.paths(input), outputs());
            return recognition.builder();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<Path> outputs() {
        return OutputPaths.given(exports.files(), record);
    }

    private VideoSummary recognize(EmotionRecognizerBuilder builder, Interruption interruption, Problems problems) {
        try (CaptureClock source = new CaptureClock(source(), System::nanoTime);
                EmotionClassifier classifier = recognition.classifier();
                FaceDetector detector = recognition.detector();
                EmotionRecognizer recognizer =
                        builder.detector(detector).classifier(classifier).build();
                Sinks sinks = new Sinks(problems::add)) {
            if (record != null) {
                sinks.add(AnnotatedVideoSink.builder(record, new FaceAnnotator())
                        .framesPerSecond(source.info().framesPerSecond())
                        .build());
            }
            exports.open(recognizer.labels(), sinks);
            VideoRecognition run = recognition.apply(recognizer.video(source), source.info());
            sinks.attachTo(run);
            interruption.cancels(run::cancel);
            return show(run, source);
        }
    }

    private FrameSource source() {
        if (input == null) {
            return camera(device == null ? "0" : device);
        }
        FrameSource source = VideoInput.open(input, Duration.ZERO, recognition.limits());
        return source.info().live() ? source : new PacedSource(source, System::nanoTime);
    }

    private static FrameSource camera(String device) {
        return NUMBER.matcher(device).matches()
                ? CameraFrameSource.open(Integer.parseInt(device))
                : CameraFrameSource.open(device);
    }

    private VideoSummary show(VideoRecognition run, CaptureClock source) {
        VideoInfo info = source.info();
        try (LiveWindow window = LiveWindow.open("fer4j: " + info.name(), info.width(), info.height(), run::cancel)) {
            new LiveView(window, source, record != null, System::nanoTime).watch(run);
            return run.run();
        }
    }
}
