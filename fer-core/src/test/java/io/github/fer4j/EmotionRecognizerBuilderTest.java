package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.image.Box;
import io.github.fer4j.internal.InMemory;
import io.github.fer4j.internal.Services;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.PlatformImageReader;
import io.github.fer4j.testkit.Spots;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                        + " io.github.fer4j:fer-djl (or io.github.fer4j:fer4j for everything), or give one by"
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

    @ParameterizedTest
    @MethodSource
    void anOptionIsSetOnce(String message, Consumer<EmotionRecognizerBuilder> option) {
        option.accept(builder);
        assertThatIllegalStateException()
                .isThrownBy(() -> option.accept(builder))
                .withMessageStartingWith(message);
    }

    static Stream<Arguments> anOptionIsSetOnce() {
        return Stream.of(
                option("detector was already set to ", builder -> builder.detector(new BrightSpotDetector())),
                option("preprocessor was already set to ", builder -> builder.preprocessor(new CroppingPreprocessor())),
                option("classifier was already set to ", builder -> builder.classifier(new BrightnessClassifier())),
                option("imageReader was already set to ", builder -> builder.imageReader(new PlatformImageReader())),
                option("minimumFaceSize was already set to 40", builder -> builder.minimumFaceSize(40)),
                option("minimumConfidence was already set to 0.5", builder -> builder.minimumConfidence(0.5)),
                option("uncertainBelow was already set to 0.5", builder -> builder.uncertainBelow(0.5)),
                option("maximumFaces was already set to 3", builder -> builder.maximumFaces(3)),
                option("gamma was already set to Fixed[gamma=0.8]", builder -> builder.gamma(0.8)));
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
    void aPreprocessorAndAGammaContradictEachOtherAtOnce() {
        String message = "a preprocessor brings its own correction of brightness: set preprocessor or gamma, not both";
        FacePreprocessor preprocessor = new CroppingPreprocessor();
        EmotionRecognizerBuilder withGamma = EmotionRecognizer.builder().gamma(0.8);
        assertThatIllegalStateException()
                .isThrownBy(() -> withGamma.preprocessor(preprocessor))
                .withMessage(message);
        builder.preprocessor(preprocessor);
        assertThatIllegalStateException().isThrownBy(() -> builder.gamma(0.8)).withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.gamma(GammaCorrection.towardsMean(130)))
                .withMessage(message);
    }

    private void onTheClassPath(Class<?>... providers) throws IOException {
        Thread.currentThread().setContextClassLoader(Services.declaring(folder, providers));
    }

    private static EmotionRecognizerBuilder byHand(EmotionRecognizerBuilder builder) {
        return builder.detector(new BrightSpotDetector())
                .preprocessor(new CroppingPreprocessor())
                .classifier(new BrightnessClassifier());
    }

    private static Arguments option(String message, Consumer<EmotionRecognizerBuilder> option) {
        return Arguments.of(message, option);
    }
}
