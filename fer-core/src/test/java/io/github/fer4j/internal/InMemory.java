package io.github.fer4j.internal;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.spi.EmotionClassifierProvider;
import io.github.fer4j.spi.FaceDetectorProvider;
import io.github.fer4j.spi.FacePreprocessorProvider;
import io.github.fer4j.spi.ImageReaderProvider;
import io.github.fer4j.spi.VideoReaderProvider;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.PlatformImageReader;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.PictureSequence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Providers of parts in memory that remember what they were asked for; not declared as services by themselves. */
public final class InMemory {

    /** What providers were asked to make since the last {@link #forget()}, in order. */
    public static final List<Object> MADE = new ArrayList<>();

    /** The smallest face that a detector was last asked for. */
    public static int minimumFaceSize;

    /** The gamma that a preprocessor was last asked for. */
    public static GammaCorrection gamma = GammaCorrection.fixed(9);

    /** The model that a classifier was last asked for, a file with the limits. */
    public static String model = "";

    /** The limits that a reader was last asked for. */
    public static Limits limits = Limits.DEFAULT;

    private InMemory() {}

    /** Forgets what was made. */
    public static void forget() {
        MADE.clear();
    }

    private static <T> T made(T part) {
        MADE.add(part);
        return part;
    }

    /** An ordinary provider of detectors. */
    public static class Detectors implements FaceDetectorProvider {
        @Override
        public String name() {
            return "spots";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public FaceDetector create(int smallest) {
            minimumFaceSize = smallest;
            return made(new BrightSpotDetector());
        }
    }

    /** A preferred provider of detectors. */
    public static final class PreferredDetectors extends Detectors {
        @Override
        public String name() {
            return "preferred";
        }

        @Override
        public int rank() {
            return 5;
        }
    }

    /** A provider of the rank of {@link Detectors} whose name comes before. */
    public static final class AlphabeticDetectors extends Detectors {
        @Override
        public String name() {
            return "alphabetic";
        }
    }

    /** A provider that cannot be made. */
    public static final class BrokenDetectors extends Detectors {
        /** Fails. */
        public BrokenDetectors() {
            throw new IllegalStateException("no cascade in the jar");
        }
    }

    /** An ordinary provider of preprocessors. */
    public static final class Preprocessors implements FacePreprocessorProvider {
        @Override
        public String name() {
            return "cropping";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public FacePreprocessor create(GammaCorrection correction) {
            gamma = correction;
            return made(new CroppingPreprocessor());
        }
    }

    /** An ordinary provider of classifiers. */
    public static class Classifiers implements EmotionClassifierProvider {
        @Override
        public String name() {
            return "brightness";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public EmotionClassifier create() {
            return made(new BrightnessClassifier());
        }

        @Override
        public EmotionClassifier create(Path file, Limits most) {
            model = file + " within " + most;
            return create();
        }

        @Override
        public EmotionClassifier create(String bundledModel) {
            model = bundledModel;
            return create();
        }
    }

    /** A provider of classifiers with one model. */
    public static final class PlainClassifiers implements EmotionClassifierProvider {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public EmotionClassifier create() {
            return made(new BrightnessClassifier());
        }
    }

    /** A provider whose classifiers cannot be made. */
    public static final class FailingClassifiers extends Classifiers {
        @Override
        public EmotionClassifier create() {
            throw new IllegalStateException("no weights in the jar");
        }
    }

    /** An ordinary provider of readers. */
    public static final class Readers implements ImageReaderProvider {
        @Override
        public String name() {
            return "platform";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public ImageReader create(Limits most) {
            limits = most;
            return made(new PlatformImageReader());
        }
    }

    /** An ordinary provider of videos, which are folders of pictures, ten a second. */
    public static final class Videos implements VideoReaderProvider {
        @Override
        public String name() {
            return "pictures";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public FrameSource open(Path file, Duration from) {
            return PictureSequence.of(file, 10, new PlatformImageReader());
        }

        @Override
        public FrameSource openStream(String address) {
            throw new VideoException("pictures do not come over the network: " + address);
        }
    }
}
