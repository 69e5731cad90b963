package io.github.fer4j;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.internal.Providers;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.spi.FaceDetectorProvider;
import io.github.fer4j.spi.FacePreprocessorProvider;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options of an {@link EmotionRecognizer}. Each may be set once; a value out of range and options that contradict each
 * other fail at once.
 *
 * <p>Not thread-safe. It can be used again after {@link #build()}.
 */
public final class EmotionRecognizerBuilder {

    /**
     * The smallest face recognised if nothing else is set, in pixels: half the width that a network sees. A smaller face
     * fills less than a quarter of the network's pixels.
     */
    public static final int DEFAULT_MINIMUM_FACE_SIZE = 24;

    /**
     * What is done to the brightness of a face if nothing else is set: its mean grey level is brought near 130, about
     * that of FER2013's training faces. Dark and bright pictures gain by it, others stay as they are.
     */
    public static final GammaCorrection DEFAULT_GAMMA = GammaCorrection.towardsMean(130);

    private @Nullable FaceDetector detector;
    private @Nullable FacePreprocessor preprocessor;
    private @Nullable EmotionClassifier classifier;
    private @Nullable ImageReader imageReader;
    private @Nullable GammaCorrection gamma;
    private @Nullable Integer minimumFaceSize;
    private @Nullable Integer maximumFaces;
    private @Nullable Double minimumConfidence;
    private @Nullable Double uncertainBelow;

    EmotionRecognizerBuilder() {}

    /**
     * Finds faces with this detector instead of one from the class path.
     *
     * @param detector stays the caller's to close, after the recognizer
     * @return this builder
     * @throws IllegalStateException if a detector was set before
     */
    public EmotionRecognizerBuilder detector(FaceDetector detector) {
        requireUnset("detector", this.detector);
        this.detector = Objects.requireNonNull(detector, "detector");
        return this;
    }

    /**
     * Prepares faces with this preprocessor instead of one from the class path. It brings its own correction of
     * brightness, so {@code gamma} must not be set.
     *
     * @param preprocessor stays the caller's
     * @return this builder
     * @throws IllegalStateException if a preprocessor or a gamma was set before
     */
    public EmotionRecognizerBuilder preprocessor(FacePreprocessor preprocessor) {
        requireUnset("preprocessor", this.preprocessor);
        requireNotBoth(gamma);
        this.preprocessor = Objects.requireNonNull(preprocessor, "preprocessor");
        return this;
    }

    /**
     * Classifies faces with this classifier instead of one from the class path, for example with a model of one's own.
     *
     * @param classifier stays the caller's to close, after the recognizer
     * @return this builder
     * @throws IllegalStateException if a classifier was set before
     */
    public EmotionRecognizerBuilder classifier(EmotionClassifier classifier) {
        requireUnset("classifier", this.classifier);
        this.classifier = Objects.requireNonNull(classifier, "classifier");
        return this;
    }

    /**
     * Decodes picture files with this reader instead of one from the class path.
     *
     * @param imageReader stays the caller's
     * @return this builder
     * @throws IllegalStateException if a reader was set before
     */
    public EmotionRecognizerBuilder imageReader(ImageReader imageReader) {
        requireUnset("imageReader", this.imageReader);
        this.imageReader = Objects.requireNonNull(imageReader, "imageReader");
        return this;
    }

    /**
     * Leaves out faces whose box is narrower or lower than this. A detector from the class path does not even look for
     * them, and a larger minimum makes it much faster. A detector given by hand has its own minimum besides this one.
     *
     * @param pixels at least 1; {@value #DEFAULT_MINIMUM_FACE_SIZE} if it is not set
     * @return this builder
     * @throws IllegalStateException if it was set before
     * @throws IllegalArgumentException if it is below 1
     */
    public EmotionRecognizerBuilder minimumFaceSize(int pixels) {
        requireUnset("minimumFaceSize", minimumFaceSize);
        if (pixels < 1) {
            throw new IllegalArgumentException("minimumFaceSize must be at least 1, not " + pixels);
        }
        minimumFaceSize = pixels;
        return this;
    }

    /**
     * Leaves out faces whose most probable emotion is less probable than this. It saves no time.
     *
     * @param probability 0..1; 0, which keeps all faces, if it is not set
     * @return this builder
     * @throws IllegalStateException if it was set before
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder minimumConfidence(double probability) {
        requireUnset("minimumConfidence", minimumConfidence);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("minimumConfidence must be between 0 and 1, not " + probability);
        }
        minimumConfidence = probability;
        return this;
    }

    /**
     * Answers {@link Emotion#UNCERTAIN} for faces whose most probable emotion is less probable than this, and keeps them
     * among the results; {@link #minimumConfidence(double)} leaves such faces out. The higher it is, the fewer faces are
     * answered and the more of the answers are right: the curve that {@code evaluate --report} draws shows how many.
     *
     * @param probability 0..1; 0, which always answers, if it is not set
     * @return this builder
     * @throws IllegalStateException if it was set before
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder uncertainBelow(double probability) {
        requireUnset("uncertainBelow", uncertainBelow);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("uncertainBelow must be between 0 and 1, not " + probability);
        }
        uncertainBelow = probability;
        return this;
    }

    /**
     * Keeps only the largest faces of a picture. The others are left out before they are classified, so that it bounds
     * the time a crowd takes; {@link #minimumConfidence(double)} may then leave out some of those kept.
     *
     * @param count at least 1; unlimited if it is not set
     * @return this builder
     * @throws IllegalStateException if it was set before
     * @throws IllegalArgumentException if it is below 1
     */
    public EmotionRecognizerBuilder maximumFaces(int count) {
        requireUnset("maximumFaces", maximumFaces);
        if (count < 1) {
            throw new IllegalArgumentException("maximumFaces must be at least 1, not " + count);
        }
        maximumFaces = count;
        return this;
    }

    /**
     * Corrects every face's brightness by the same gamma.
     *
     * @param gamma above 0 and at most 10; below 1 brightens, above 1 darkens
     * @return this builder
     * @throws IllegalStateException if a gamma or a preprocessor was set before
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder gamma(double gamma) {
        requireUnset("gamma", this.gamma);
        return gamma(GammaCorrection.fixed(gamma));
    }

    /**
     * Corrects the brightness of faces.
     *
     * @param gamma how; {@link #DEFAULT_GAMMA} if it is not set
     * @return this builder
     * @throws IllegalStateException if a gamma or a preprocessor was set before
     */
    public EmotionRecognizerBuilder gamma(GammaCorrection gamma) {
        requireUnset("gamma", this.gamma);
        requireNotBoth(preprocessor);
        this.gamma = Objects.requireNonNull(gamma, "gamma");
        return this;
    }

    /**
     * Makes a recognizer. The parts that were not set are found on the class path, and made anew for each recognizer:
     * that loads native libraries and weights, and takes a second or more the first time.
     *
     * @return a new recognizer, which the caller closes
     * @throws MissingModuleException if there is no detector, preprocessor or classifier; a missing image reader is
     *     reported by the first call that needs one
     * @throws NativeLibraryException if a native library cannot be loaded
     * @throws FerException if a part cannot be made
     */
    public EmotionRecognizer build() {
        int smallestFace = Objects.requireNonNullElse(minimumFaceSize, DEFAULT_MINIMUM_FACE_SIZE);
        return new EmotionRecognizer(
                parts(Providers.find(), smallestFace),
                smallestFace,
                Objects.requireNonNullElse(maximumFaces, Integer.MAX_VALUE),
                Objects.requireNonNullElse(minimumConfidence, 0.0),
                Objects.requireNonNullElse(uncertainBelow, 0.0));
    }

    /** All parts are looked up before any is made: a missing module shows before native libraries are loaded. */
    private RecognizerParts parts(Providers providers, int smallestFace) {
        OwnedParts owned = new OwnedParts();
        Supplier<FaceDetector> aDetector = source(detector, owned, () -> {
            FaceDetectorProvider provider = providers.faceDetector();
            return () -> provider.create(smallestFace);
        });
        Supplier<FacePreprocessor> aPreprocessor = source(preprocessor, owned, () -> {
            FacePreprocessorProvider provider = providers.facePreprocessor();
            GammaCorrection correction = Objects.requireNonNullElse(gamma, DEFAULT_GAMMA);
            return () -> provider.create(correction);
        });
        Supplier<EmotionClassifier> aClassifier =
                source(classifier, owned, () -> providers.emotionClassifier()::create);
        Supplier<ImageReader> aReader = source(imageReader, owned, () -> readers(providers));
        try {
            return new RecognizerParts(aDetector.get(), aPreprocessor.get(), aClassifier.get(), aReader.get(), owned);
        } catch (RuntimeException | Error e) {
            owned.closeAfter(e);
            throw e;
        }
    }

    /** The part that was given; or else, looked up now and made later, one to be owned. */
    private static <T> Supplier<T> source(@Nullable T given, OwnedParts owned, Supplier<Supplier<T>> lookup) {
        if (given != null) {
            return () -> given;
        }
        Supplier<T> made = lookup.get();
        return () -> owned.own(made.get());
    }

    /** Whoever gives frames or decoded pictures needs no reader, so a missing one is an error only when it is used. */
    private static Supplier<ImageReader> readers(Providers providers) {
        try {
            return providers.imageReader()::create;
        } catch (MissingModuleException e) {
            String message = e.getMessage();
            return () -> (file, name) -> {
                throw new MissingModuleException(String.valueOf(message), e);
            };
        }
    }

    private static void requireUnset(String option, @Nullable Object value) {
        if (value != null) {
            throw new IllegalStateException(option + " was already set to " + value);
        }
    }

    private static void requireNotBoth(@Nullable Object other) {
        if (other != null) {
            throw new IllegalStateException(
                    "a preprocessor brings its own correction of brightness: set preprocessor or gamma, not both");
        }
    }
}
