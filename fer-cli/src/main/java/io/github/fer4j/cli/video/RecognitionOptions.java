package io.github.fer4j.cli.video;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.DetectorOption;
import io.github.fer4j.cli.options.EngineOption;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelOption;
import io.github.fer4j.cli.options.PriorOption;
import io.github.fer4j.cli.options.QualityOption;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the faces of a video are found and judged. */
public final class RecognitionOptions {

    @Option(
            names = "--detection",
            paramLabel = "every|adaptive",
            defaultValue = "adaptive",
            description =
                    "Where to search for faces. every: the whole of every frame. adaptive: mostly near the faces of the frame"
                            + " before, which is much faster; a new face may be found some frames later (default: ${DEFAULT-VALUE}).")
    private DetectionName detection = DetectionName.ADAPTIVE;

    @Option(
            names = "--smoothing",
            paramLabel = "SECONDS",
            converter = Timecode.Converter.class,
            defaultValue = "0.5",
            description =
                    "Time constant of the smoothing of scores (default: ${DEFAULT-VALUE}). A higher value gives steadier answers"
                            + " that follow changes later; 0 turns smoothing off.")
    private Duration smoothing = VideoRecognition.DEFAULT_SMOOTHING;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final DetectorOption detector = new DetectorOption();

    @Option(
            names = "--min-face",
            paramLabel = "PIXELS",
            description =
                    "Width of the smallest face to find, in pixels of the frame (default: a twelfth of the frame's shorter"
                            + " side, at least " + EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE
                            + "). A higher value is faster and finds fewer false faces; a lower value finds faces far away.")
    private @Nullable Integer minimumFace;

    @Mixin
    private final QualityOption quality = new QualityOption();

    @Option(
            names = "--uncertain-below",
            paramLabel = "P",
            description =
                    "Answers 'uncertain' for faces whose emotion has a smoothed probability below P, from 0 to 1 (default: 0,"
                            + " never). The scores stay as they are.")
    private @Nullable Double uncertainBelow;

    @Mixin
    private final PriorOption prior = new PriorOption();

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Mixin
    private final LimitOptions.Pictures pictureLimits = new LimitOptions.Pictures();

    @Mixin
    private final LimitOptions.Videos videoLimits = new LimitOptions.Videos();

    @Mixin
    private final LimitOptions.Faces faceLimits = new LimitOptions.Faces();

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    /** Nothing asked for yet; picocli fills it. */
    public RecognitionOptions() {}

    /**
     * The most that the input may demand.
     *
     * @return the limits that were given, and the defaults of all others
     */
    public Limits limits() {
        return LimitOptions.of(pictureLimits, videoLimits, faceLimits, modelLimits);
    }

    /**
     * Checks what the command line says, before anything is loaded.
     *
     * @return not yet built
     * @throws IllegalArgumentException if a number is out of range
     */
    public EmotionRecognizerBuilder builder() {
        EmotionRecognizerBuilder builder = EmotionRecognizer.builder()
                .labelPrior(prior.prior())
                .minimumQuality(quality.minimum())
                .limits(limits());
        if (minimumFace != null) {
            builder.minimumFaceSize(minimumFace);
        }
        if (uncertainBelow != null) {
            builder.uncertainBelow(uncertainBelow);
        }
        return builder;
    }

    /**
     * Makes the detector that was asked for.
     *
     * @return to be closed after the recognizer
     * @throws io.github.fer4j.error.FerException if its file cannot be used
     */
    public FaceDetector detector() {
        return detector.open(minimumFace);
    }

    /**
     * Loads the network that was asked for.
     *
     * @return to be closed after the recognizer
     * @throws io.github.fer4j.error.ModelException if it cannot be read
     */
    public EmotionClassifier classifier() {
        return engine.classifier(model.load(limits()), TestTimeAugmentation.SINGLE);
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
