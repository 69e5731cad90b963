package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.internal.InMemory;
import io.github.fer4j.internal.Services;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.Spots;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionRecognizerBuilderTest {

    @TempDir
    Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final EmotionRecognizerBuilder builder = EmotionRecognizer.builder();

    @BeforeEach
    void forget() {
        InMemory.forget();
    }

    @AfterEach
    void leaveTheClassPathAsItWas() throws IOException {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            loader.close();
        }
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void withNothingSetAllPartsAreFoundAndDefaultsHold() throws IOException {
        onTheClassPath(
                InMemory.Detectors.class,
                InMemory.Preprocessors.class,
                InMemory.Classifiers.class,
                InMemory.Readers.class);
        try (EmotionRecognizer recognizer = builder.build()) {
            assertThat(recognizer.recognize(Spots.at(60, 60, new Box(5, 5, 24, 24))))
                    .hasSize(1);
            assertThat(recognizer.recognize(Spots.at(60, 60, new Box(5, 5, 23, 23))))
                    .isEmpty();
        }
        assertThat(InMemory.minimumFaceSize).isEqualTo(24);
        assertThat(InMemory.gamma).isEqualTo(EmotionRecognizerBuilder.DEFAULT_GAMMA);
    }

    @Test
    void aClassifierFromTheClassPathSeesTheMirroredFaceTooOneGivenByHandDoesNot() {
        assertThat(builder.pictureViews()).isEqualTo(TestTimeAugmentation.FLIP);
        assertThat(builder.videoViews()).isEqualTo(TestTimeAugmentation.SINGLE);
        builder.classifier(new BrightnessClassifier());
        assertThat(builder.pictureViews()).isEqualTo(TestTimeAugmentation.SINGLE);
        assertThat(builder.pictureViews(TestTimeAugmentation.FLIP_AND_CROPS).pictureViews())
                .isEqualTo(TestTimeAugmentation.FLIP_AND_CROPS);
    }

    @Test
    void optionsReachTheProviders() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class, InMemory.Classifiers.class);
        builder.minimumFaceSize(60).gamma(GammaCorrection.towardsMean(130)).build();
        assertThat(InMemory.minimumFaceSize).isEqualTo(60);
        assertThat(InMemory.gamma).isEqualTo(GammaCorrection.towardsMean(130));
    }

    @Test
    void partsGivenByHandAreTakenInsteadOfThoseFound() throws IOException {
        onTheClassPath(InMemory.BrokenDetectors.class, InMemory.FailingClassifiers.class, InMemory.Preprocessors.class);
        builder.detector(new BrightSpotDetector())
                .classifier(new BrightnessClassifier())
                .build();
        assertThat(InMemory.MADE).hasSize(1).hasOnlyElementsOfType(CroppingPreprocessor.class);
    }

    @Test
    void itCanBeUsedAgain() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class, InMemory.Classifiers.class);
        EmotionRecognizer first = builder.maximumFaces(1).build();
        EmotionRecognizer second = builder.minimumConfidence(0.5).build();
        first.close();
        assertThat(second.recognize(Spots.at(90, 60, new Box(5, 5, 30, 30), new Box(50, 5, 30, 30))))
                .hasSize(1);
    }

    @Test
    void aMissingModuleShowsBeforeAnythingIsMade() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class);
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(builder::build)
                .withMessage("no emotion classifier on the class path: add the Maven dependency"
                        + " io.github.fer4j:fer-opencv (or io.github.fer4j:fer4j for everything), or give one by"
                        + " EmotionRecognizer.builder().classifier(...); found: face detector spots (rank 0),"
                        + " face preprocessor cropping (rank 0)");
        assertThat(InMemory.MADE).isEmpty();
    }

    @Test
    void aMissingImageReaderMattersOnlyToThoseWhoReadFiles() {
        EmotionRecognizer recognizer = byHand(builder).build();
        assertThat(recognizer.recognize(Spots.at(60, 60))).isEmpty();
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(() -> recognizer.read(Path.of("pom.xml")))
                .withMessageStartingWith(
                        "no image reader on the class path: add the Maven dependency" + " io.github.fer4j:fer-opencv");
    }

    @Test
    void partsAlreadyMadeAreClosedWhenALaterOneFails() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class, InMemory.FailingClassifiers.class);
        assertThatIllegalStateException().isThrownBy(builder::build).withMessage("no weights in the jar");
        assertThat(InMemory.MADE.get(0))
                .isInstanceOfSatisfying(
                        BrightSpotDetector.class,
                        detector -> assertThat(detector.isClosed()).isTrue());
    }

    @Test
    void anOptionMayBeSetAgainAndTheLastCallCounts() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class, InMemory.Classifiers.class);
        builder.minimumFaceSize(60).minimumFaceSize(40).gamma(0.8).gamma(0.9);
        builder.maximumFaces(1).maximumFaces(2).minimumConfidence(1).minimumConfidence(0);
        builder.uncertainBelow(1).uncertainBelow(0);
        Frame crowd = Spots.at(200, 60, new Box(5, 5, 40, 40), new Box(60, 5, 41, 41), new Box(120, 5, 42, 42));
        assertThat(builder.build().recognize(crowd))
                .hasSize(2)
                .extracting(FaceEmotion::emotion)
                .containsOnly(Emotion.HAPPINESS);
        assertThat(InMemory.minimumFaceSize).isEqualTo(40);
        assertThat(InMemory.gamma).isEqualTo(GammaCorrection.fixed(0.9));
    }

    @Test
    void aPartMayBeReplaced() {
        BrightnessClassifier first = new BrightnessClassifier();
        first.close();
        EmotionRecognizer recognizer = byHand(builder.classifier(first))
                .classifier(new BrightnessClassifier())
                .build();
        assertThat(recognizer.recognize(Spots.at(60, 60, new Box(5, 5, 24, 24))))
                .hasSize(1);
    }

    @Test
    void theLimitOfFacesHoldsForALargerMaximum() {
        Frame crowd = Spots.at(200, 60, new Box(5, 5, 40, 40), new Box(60, 5, 41, 41), new Box(120, 5, 42, 42));
        byHand(builder).limits(Limits.builder().faces(2).build());
        assertThat(builder.build().recognize(crowd)).hasSize(2);
        assertThat(builder.maximumFaces(3).build().recognize(crowd)).hasSize(2);
        assertThat(builder.maximumFaces(1).build().recognize(crowd)).hasSize(1);
    }

    @Test
    void theLimitsReachTheImageReaderAndTheModelFile() throws IOException {
        onTheClassPath(
                InMemory.Detectors.class,
                InMemory.Preprocessors.class,
                InMemory.Classifiers.class,
                InMemory.Readers.class);
        Limits limits = Limits.builder().picturePixels(10).build();
        builder.limits(limits).model(Path.of("own.fer")).build();
        assertThat(InMemory.limits).isEqualTo(limits);
        assertThat(InMemory.model).isEqualTo("own.fer within " + limits);
    }

    @Test
    void theLastModelIsTakenAndItsClassifierClosedWithTheRecognizer() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class, InMemory.Classifiers.class);
        EmotionRecognizer recognizer =
                builder.model(Path.of("own.fer")).model("ferplus").build();
        assertThat(InMemory.model).isEqualTo("ferplus");
        recognizer.close();
        assertThat(InMemory.MADE)
                .filteredOn(BrightnessClassifier.class::isInstance)
                .singleElement(InstanceOfAssertFactories.type(BrightnessClassifier.class))
                .matches(BrightnessClassifier::isClosed);
    }

    @Test
    void aBlankModelNameIsRefusedAtTheCall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.model(" "))
                .withMessage("the name of a model must not be blank");
    }

    @Test
    void aProviderWithoutModelFilesSaysSo() throws IOException {
        onTheClassPath(InMemory.Detectors.class, InMemory.Preprocessors.class, InMemory.PlainClassifiers.class);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> builder.model(Path.of("own.fer")).build())
                .withMessageStartingWith(
                        "cannot read the model own.fer: the classifier \"plain\" reads no model files");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> builder.model("ferplus").build())
                .withMessageStartingWith("there is no bundled model \"ferplus\": the classifier \"plain\"");
    }

    @Test
    void aClassifierAndAModelContradictEachOther() {
        byHand(builder).model("ferplus");
        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("a classifier brings its own model: set classifier or model, not both");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void sizesAndCountsAreAtLeastOne(int value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumFaceSize(value))
                .withMessage("minimumFaceSize must be at least 1, not " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximumFaces(value))
                .withMessage("maximumFaces must be at least 1, not " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void confidenceIsAProbability(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumQuality(value))
                .withMessage("minimumQuality must be between 0 and 1, not " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumConfidence(value))
                .withMessage("minimumConfidence must be between 0 and 1, not " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.uncertainBelow(value))
                .withMessage("uncertainBelow must be between 0 and 1, not " + value);
    }

    @Test
    void gammaIsAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.gamma(0))
                .withMessage("gamma must be above 0 and at most 10, not 0.0");
    }

    @Test
    void anOptionThatFailedCanBeSetStill() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumFaces(0));
        builder.maximumFaces(1);
    }

    @Test
    void aPreprocessorAndAGammaContradictEachOther() {
        String message = "a preprocessor brings its own correction of brightness: set preprocessor or gamma, not both";
        byHand(builder).gamma(0.8);
        assertThatIllegalStateException().isThrownBy(builder::build).withMessage(message);
    }

    private void onTheClassPath(Class<?>... providers) throws IOException {
        Thread.currentThread().setContextClassLoader(Services.declaring(folder, providers));
    }

    private static EmotionRecognizerBuilder byHand(EmotionRecognizerBuilder builder) {
        return builder.detector(new BrightSpotDetector())
                .preprocessor(new CroppingPreprocessor())
                .classifier(new BrightnessClassifier());
    }
}
