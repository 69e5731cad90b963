package io.github.fer4j;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.LabelPrior;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.internal.Providers;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.spi.EmotionClassifierProvider;
import io.github.fer4j.spi.FaceDetectorProvider;
import io.github.fer4j.spi.FacePreprocessorProvider;
import io.github.fer4j.spi.ImageReaderProvider;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options of an {@link EmotionRecognizer}. All are optional, and each may be set again: the last call counts. A value out
 * of range fails at the call; options that contradict each other fail in {@link #build()}.
 *
 * <p>Not thread-safe. It can be used again after {@link #build()}.
 */
public final class EmotionRecognizerBuilder {

    /**
     * The default of {@link #minimumFaceSize(int)}, in pixels: half the width of a network's input. A smaller face fills
     * less than a quarter of the input with pixels of its own.
     */
    public static final int DEFAULT_MINIMUM_FACE_SIZE = 24;

    /**
     * The default of {@link #gamma(GammaCorrection)}: the mean grey level of a face is brought near 130, which is about the
     * mean of FER2013's training faces. It improves the answers for dark and bright pictures and hardly changes others.
     */
    public static final GammaCorrection DEFAULT_GAMMA = GammaCorrection.towardsMean(130);

    private @Nullable FaceDetector detector;
    private @Nullable FacePreprocessor preprocessor;
    private @Nullable EmotionClassifier classifier;
    private @Nullable ImageReader imageReader;
    private @Nullable Path modelFile;
    private @Nullable String bundledModel;
    private @Nullable GammaCorrection gamma;
    private @Nullable TestTimeAugmentation pictureViews;
    private @Nullable TestTimeAugmentation videoViews;
    private LabelPrior labelPrior = LabelPrior.TRAINING;
    private Limits limits = Limits.DEFAULT;
    private RecognitionInterceptor interceptor = Supplier::get;
    private @Nullable Integer minimumFaceSize;
    private int maximumFaces = Integer.MAX_VALUE;
    private double minimumQuality;
    private double minimumConfidence;
    private double uncertainBelow;

    EmotionRecognizerBuilder() {}

    /**
     * Finds faces with this detector instead of one from the class path.
     *
     * @param detector stays the caller's to close, after the recognizer
     * @return this builder
     */
    public EmotionRecognizerBuilder detector(FaceDetector detector) {
        this.detector = Objects.requireNonNull(detector, "detector");
        return this;
    }

    /**
     * Prepares faces with this preprocessor instead of one from the class path. It brings its own correction of
     * brightness, so {@code gamma} must not be set.
     *
     * @param preprocessor stays the caller's
     * @return this builder
     */
    public EmotionRecognizerBuilder preprocessor(FacePreprocessor preprocessor) {
        this.preprocessor = Objects.requireNonNull(preprocessor, "preprocessor");
        return this;
    }

    /**
     * Classifies faces with this classifier instead of one from the class path. It brings its own model, so {@code model}
     * must not be set.
     *
     * @param classifier stays the caller's to close, after the recognizer
     * @return this builder
     */
    public EmotionRecognizerBuilder classifier(EmotionClassifier classifier) {
        this.classifier = Objects.requireNonNull(classifier, "classifier");
        return this;
    }

    /**
     * Decodes picture files with this reader instead of one from the class path. It has its own limits of pixels.
     *
     * @param imageReader stays the caller's
     * @return this builder
     */
    public EmotionRecognizerBuilder imageReader(ImageReader imageReader) {
        this.imageReader = Objects.requireNonNull(imageReader, "imageReader");
        return this;
    }

    /**
     * Classifies faces with the model in a file, for example one that was trained on own pictures. The recognizer reads
     * the file when it is built, and closes the classifier with itself. Replaces an earlier {@code model}.
     *
     * @param file a model file ({@code .fer})
     * @return this builder
     */
    public EmotionRecognizerBuilder model(Path file) {
        modelFile = Objects.requireNonNull(file, "file");
        bundledModel = null;
        return this;
    }

    /**
     * Classifies faces with one of the models that the library brings along: {@code "general"} (the default), {@code
     * "regularized"}, whose answers are like the labels of FER2013, {@code "ferplus"}, which has contempt as an eighth label,
     * or {@code "baseline"}. The recognizer closes the classifier with itself. Replaces an earlier {@code model}.
     *
     * @param bundledName the name of the model
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     */
    public EmotionRecognizerBuilder model(String bundledName) {
        Objects.requireNonNull(bundledName, "bundledName");
        if (bundledName.isBlank()) {
            throw new IllegalArgumentException("the name of a model must not be blank");
        }
        bundledModel = bundledName;
        modelFile = null;
        return this;
    }

    /**
     * The smallest face that is recognised, in pixels of the given picture: the shorter side of its box. Default: {@value
     * #DEFAULT_MINIMUM_FACE_SIZE}, and larger in large pictures, so that a photo of a phone does not take seconds; the
     * detector decides how much larger. A detector from the class path searches for faces down to the number that you give,
     * however large the picture is. A larger minimum makes detection much faster and finds fewer false faces. A detector
     * given by hand has its own minimum as well.
     *
     * @param pixels at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public EmotionRecognizerBuilder minimumFaceSize(int pixels) {
        minimumFaceSize = atLeastOne("minimumFaceSize", pixels);
        return this;
    }

    /**
     * The lowest quality at which a face is recognised, 0 to 1, as {@link FaceQuality#score()} gives it. Default 0, which
     * keeps all faces. Use it to leave out faces that are likely to be misjudged: small, blurred, too dark or too bright. It
     * saves the time of classifying them; measuring is part of every recognition and takes 0.1 to 0.3 milliseconds a
     * face. In a video, such a face is followed all the same.
     *
     * @param score 0..1
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder minimumQuality(double score) {
        minimumQuality = probability("minimumQuality", score);
        return this;
    }

    /**
     * The lowest probability of the most probable emotion at which a face is kept among the results, 0 to 1. Default 0,
     * which keeps all faces. It saves no time. Use it to hide doubtful faces; {@link #uncertainBelow(double)} marks them
     * instead.
     *
     * @param probability 0..1
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder minimumConfidence(double probability) {
        minimumConfidence = probability("minimumConfidence", probability);
        return this;
    }

    /**
     * The probability of the most probable emotion below which the answer is {@link Emotion#UNCERTAIN}, 0 to 1. Default 0,
     * which always names an emotion. The higher it is, the fewer faces get an emotion and the more of these emotions are
     * right; the coverage curve of {@code fer evaluate --report} shows how many. It costs no time.
     *
     * @param probability 0..1
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder uncertainBelow(double probability) {
        uncertainBelow = probability("uncertainBelow", probability);
        return this;
    }

    /**
     * The number of faces that are recognised in a picture, the largest first. Default: {@link Limits#faces()}, which is
     * also the highest number that counts. Smaller faces are left out before they are classified, so that a crowd takes no
     * longer than this number of faces. {@link #minimumConfidence(double)} may leave out some of the faces kept.
     *
     * @param count at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public EmotionRecognizerBuilder maximumFaces(int count) {
        maximumFaces = atLeastOne("maximumFaces", count);
        return this;
    }

    /**
     * Corrects the brightness of every face by the same gamma.
     *
     * @param gamma above 0 and at most 10; below 1 brightens, above 1 darkens
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EmotionRecognizerBuilder gamma(double gamma) {
        return gamma(GammaCorrection.fixed(gamma));
    }

    /**
     * How the brightness of faces is corrected. Default {@link #DEFAULT_GAMMA}. It costs little time. Change it only if the
     * model was trained on faces that were corrected in another way.
     *
     * @param gamma the correction
     * @return this builder
     */
    public EmotionRecognizerBuilder gamma(GammaCorrection gamma) {
        this.gamma = Objects.requireNonNull(gamma, "gamma");
        return this;
    }

    /**
     * How many versions of each face in a picture are classified; their answers are averaged. Default {@link
     * TestTimeAugmentation#FLIP}, the face and its mirror picture: a little more accurate, and a mirrored photo gets the same
     * answers. {@link TestTimeAugmentation#SINGLE} halves the time of classification. With a classifier given by hand the
     * default is {@code SINGLE}, as it may have views of its own.
     *
     * @param views of faces in pictures
     * @return this builder
     */
    public EmotionRecognizerBuilder pictureViews(TestTimeAugmentation views) {
        pictureViews = Objects.requireNonNull(views, "views");
        return this;
    }

    /**
     * How many versions of each face in a frame of a video are classified; their answers are averaged. Default {@link
     * TestTimeAugmentation#SINGLE}, as smoothing over time has the same effect for nothing.
     *
     * @param views of faces in videos
     * @return this builder
     */
    public EmotionRecognizerBuilder videoViews(TestTimeAugmentation views) {
        videoViews = Objects.requireNonNull(views, "views");
        return this;
    }

    /**
     * How frequent each emotion is among the faces to be recognised. Default {@link LabelPrior#TRAINING}, which leaves the
     * answers as they are. Set it if you know how frequent emotions are in your pictures, or to {@link LabelPrior#UNIFORM} if
     * rare emotions matter as much as frequent ones. It costs no time.
     *
     * @param prior the shares
     * @return this builder
     */
    public EmotionRecognizerBuilder labelPrior(LabelPrior prior) {
        labelPrior = Objects.requireNonNull(prior, "prior");
        return this;
    }

    /**
     * What pictures and model files may demand: bytes, pixels, faces, parameters. Default {@link Limits#DEFAULT}. Raise a
     * limit for large input that is trusted, such as photos of 200 megapixels.
     *
     * @param limits hold for a picture reader from the class path and for {@code model}; parts given by hand have their own
     * @return this builder
     */
    public EmotionRecognizerBuilder limits(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Stands around each recognition of a picture, for example to time it. Recognition in videos, and {@code read}, are
     * not intercepted. Default: none. It adds nothing but its own time.
     *
     * @param interceptor called by the threads that recognise
     * @return this builder
     */
    public EmotionRecognizerBuilder interceptor(RecognitionInterceptor interceptor) {
        this.interceptor = Objects.requireNonNull(interceptor, "interceptor");
        return this;
    }

    /**
     * Makes a recognizer. The parts that were not set are found on the class path, and made anew for each recognizer:
     * that loads native libraries and weights, and takes a second or more the first time.
     *
     * @return a new recognizer, which the caller closes
     * @throws IllegalStateException if both preprocessor and gamma, or both classifier and model, are set
     * @throws MissingModuleException if there is no detector, preprocessor or classifier; a missing image reader is
     *     reported by the first call that needs one
     * @throws ModelException if the model cannot be read, there is none of this name, or the label prior does not fit it
     * @throws NativeLibraryException if a native library cannot be loaded
     * @throws FerException if a part cannot be made for another reason
     */
    public EmotionRecognizer build() {
        requireNotBoth(
                preprocessor,
                gamma,
                "a preprocessor brings its own correction of brightness: set preprocessor or gamma, not both");
        requireNotBoth(
                classifier,
                modelFile == null ? bundledModel : modelFile,
                "a classifier brings its own model: set classifier or model, not both");
        OwnedParts owned = new OwnedParts();
        Providers providers = Providers.find();
        // All parts are looked up before any is made: a missing module shows before native libraries are loaded.
        Supplier<FaceDetector> aDetector = source(detector, owned, () -> detectors(providers));
        Supplier<FacePreprocessor> aPreprocessor = source(preprocessor, owned, () -> preprocessors(providers));
        Supplier<EmotionClassifier> aClassifier = source(classifier, owned, () -> classifiers(providers));
        Supplier<ImageReader> aReader = source(imageReader, owned, () -> readers(providers));
        try {
            return new EmotionRecognizer(
                    this,
                    aDetector.get(),
                    aPreprocessor.get(),
                    labelPrior.adapt(aClassifier.get()),
                    aReader.get(),
                    owned);
        } catch (RuntimeException | Error e) {
            owned.closeAfter(e);
            throw e;
        }
    }

    TestTimeAugmentation pictureViews() {
        return Objects.requireNonNullElse(
                pictureViews, classifier == null ? TestTimeAugmentation.FLIP : TestTimeAugmentation.SINGLE);
    }

    TestTimeAugmentation videoViews() {
        return Objects.requireNonNullElse(videoViews, TestTimeAugmentation.SINGLE);
    }

    int minimumFaceSize() {
        return Objects.requireNonNullElse(minimumFaceSize, DEFAULT_MINIMUM_FACE_SIZE);
    }

    int maximumFaces() {
        return Math.min(maximumFaces, limits.faces());
    }

    double minimumQuality() {
        return minimumQuality;
    }

    double minimumConfidence() {
        return minimumConfidence;
    }

    double uncertainBelow() {
        return uncertainBelow;
    }

    RecognitionInterceptor interceptor() {
        return interceptor;
    }

    Limits limits() {
        return limits;
    }

    private Supplier<FaceDetector> detectors(Providers providers) {
        FaceDetectorProvider provider = providers.faceDetector();
        Integer smallest = minimumFaceSize;
        return smallest == null
                ? () -> provider.createAutomatic(DEFAULT_MINIMUM_FACE_SIZE)
                : () -> provider.create(smallest);
    }

    private Supplier<FacePreprocessor> preprocessors(Providers providers) {
        FacePreprocessorProvider provider = providers.facePreprocessor();
        return () -> provider.create(Objects.requireNonNullElse(gamma, DEFAULT_GAMMA));
    }

    private Supplier<EmotionClassifier> classifiers(Providers providers) {
        EmotionClassifierProvider provider = providers.emotionClassifier();
        if (modelFile != null) {
            Path file = modelFile;
            return () -> provider.create(file, limits);
        }
        if (bundledModel != null) {
            String name = bundledModel;
            return () -> provider.create(name);
        }
        return provider::create;
    }

    /** Whoever gives frames or decoded pictures needs no reader, so a missing one is an error only when it is used. */
    private Supplier<ImageReader> readers(Providers providers) {
        try {
            ImageReaderProvider provider = providers.imageReader();
            return () -> provider.create(limits);
        } catch (MissingModuleException e) {
            String message = e.getMessage();
            return () -> (file, name) -> {
                throw new MissingModuleException(String.valueOf(message), e);
            };
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

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, not " + value);
        }
        return value;
    }

    private static double probability(String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(option + " must be between 0 and 1, not " + value);
        }
        return value;
    }

    private static void requireNotBoth(@Nullable Object one, @Nullable Object other, String message) {
        if (one != null && other != null) {
            throw new IllegalStateException(message);
        }
    }
}
