package io.github.fer4j.cli.video;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the faces of a video are found and judged. */
public final class RecognitionOptions {

    @Option(
            names = "--detection",
            paramLabel = "every|adaptive",
            defaultValue = "adaptive",
            description = "Where to search for faces: in the whole of every frame, or mostly near the faces that are"
                    + " known, which is much faster (default: ${DEFAULT-VALUE}).")
    private DetectionName detection = DetectionName.ADAPTIVE;

    @Option(
            names = "--smoothing",
            paramLabel = "SECONDS",
            converter = Timecode.Converter.class,
            defaultValue = "0.5",
            description = "The time constant over which scores are smoothed; 0 for none (default: ${DEFAULT-VALUE}).")
    private Duration smoothing = VideoRecognition.DEFAULT_SMOOTHING;

    @Option(
            names = "--model",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description = "The network to use (default: the bundled regularized one).")
    private @Nullable ModelReference model;

    @Option(
            names = "--min-face",
            paramLabel = "PIXELS",
            description = "Leaves out smaller faces; the larger, the faster (default: a twelfth of the frame's shorter"
                    + " side, but at least " + EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE + ").")
    private @Nullable Integer minimumFace;

    /** Nothing asked for yet; picocli fills it. */
    public RecognitionOptions() {}

    /**
     * Checks what the command line says, before anything is loaded.
     *
     * @return not yet built
     * @throws IllegalArgumentException if a number is out of range
     */
    public EmotionRecognizerBuilder builder() {
        EmotionRecognizerBuilder builder = EmotionRecognizer.builder();
        return minimumFace == null ? builder : builder.minimumFaceSize(minimumFace);
    }

    /**
     * Loads the network that was asked for.
     *
     * @return to be closed after the recogniser; null for the default, which a recogniser brings itself
     * @throws io.github.fer4j.error.ModelException if it cannot be read
     */
    public @Nullable EmotionClassifier classifier() {
        return model == null ? null : DjlEmotionClassifier.of(model.load());
    }

    /**
     * Applies them.
     *
     * @param run not yet running
     * @param frames the size of its frames
     * @return the same run
     */
    public VideoRecognition apply(VideoRecognition run, VideoInfo frames) {
        run.detection(detection.mode()).smoothing(smoothing);
        return minimumFace == null ? run : run.smallestFace(share(minimumFace, frames));
    }

    private static double share(int pixels, VideoInfo frames) {
        return Math.min(1, (double) pixels / Math.min(frames.width(), frames.height()));
    }

    private enum DetectionName {
        EVERY,
        ADAPTIVE;

        Detection mode() {
            return switch (this) {
                case EVERY -> Detection.EVERY_FRAME;
                case ADAPTIVE -> Detection.ADAPTIVE;
            };
        }
    }
}
