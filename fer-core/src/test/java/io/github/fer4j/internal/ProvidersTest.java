package io.github.fer4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.FerException;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.spi.FaceDetectorProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    @TempDir
    Path folder;

    @Test
    void theHighestRankWins() throws IOException {
        try (URLClassLoader loader =
                Services.declaring(folder, InMemory.Detectors.class, InMemory.PreferredDetectors.class)) {
            assertThat(Providers.of(loader).faceDetector()).isInstanceOf(InMemory.PreferredDetectors.class);
        }
    }

    @Test
    void ofEqualRanksTheFirstByNameWins() throws IOException {
        try (URLClassLoader loader =
                Services.declaring(folder, InMemory.Detectors.class, InMemory.AlphabeticDetectors.class)) {
            assertThat(Providers.of(loader).faceDetector().name()).isEqualTo("alphabetic");
        }
    }

    @Test
    void everyKindIsFound() throws IOException {
        try (URLClassLoader loader = Services.declaring(
                folder,
                InMemory.Detectors.class,
                InMemory.Preprocessors.class,
                InMemory.Classifiers.class,
                InMemory.Readers.class,
                InMemory.Videos.class)) {
            Providers providers = Providers.of(null, loader, getClass().getClassLoader());
            assertThat(providers.faceDetector().name()).isEqualTo("spots");
            assertThat(providers.facePreprocessor().name()).isEqualTo("cropping");
            assertThat(providers.emotionClassifier().name()).isEqualTo("brightness");
            assertThat(providers.imageReader().name()).isEqualTo("platform");
            assertThat(providers.videoReader().name()).isEqualTo("pictures");
        }
    }

    @Test
    void theContextClassLoaderIsAsked() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = Services.declaring(folder, InMemory.Detectors.class)) {
            thread.setContextClassLoader(loader);
            assertThat(Providers.find().faceDetector().name()).isEqualTo("spots");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aMissingPartNamesTheDependencyToAddAndWhatIsThere() throws IOException {
        try (URLClassLoader loader =
                Services.declaring(folder, InMemory.Detectors.class, InMemory.PreferredDetectors.class)) {
            assertThatExceptionOfType(MissingModuleException.class)
                    .isThrownBy(() -> Providers.of(loader).emotionClassifier())
                    .withMessage("no emotion classifier on the class path: add the Maven dependency"
                            + " io.github.fer4j:fer-opencv (or io.github.fer4j:fer4j for everything), or give one by"
                            + " EmotionRecognizer.builder().classifier(...); found: face detector preferred (rank 5),"
                            + " spots (rank 0)");
        }
    }

    @Test
    void theOtherMissingPartsNameTheirDependencyToo() {
        Providers none = Providers.of(getClass().getClassLoader());
        String opencv = "add the Maven dependency io.github.fer4j:fer-opencv (or io.github.fer4j:fer4j for everything)";
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(none::faceDetector)
                .withMessageStartingWith("no face detector on the class path: " + opencv)
                .withMessageEndingWith("; found: nothing of any other kind");
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(none::facePreprocessor)
                .withMessageStartingWith("no face preprocessor on the class path: " + opencv);
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(none::imageReader)
                .withMessageStartingWith("no image reader on the class path: " + opencv);
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(none::videoReader)
                .withMessage("no video reader on the class path: " + opencv.replace("fer-opencv", "fer-video")
                        + ", or open a FrameSource yourself; found: nothing of any other kind");
    }

    @Test
    void aProviderThatCannotBeMadeIsReported() throws IOException {
        try (URLClassLoader loader =
                Services.declaring(folder, InMemory.Detectors.class, InMemory.BrokenDetectors.class)) {
            assertThatExceptionOfType(FerException.class)
                    .isThrownBy(() -> Providers.of(loader).faceDetector())
                    .withMessageContaining("a face detector on the class path cannot be used")
                    .withMessageContaining("BrokenDetectors")
                    .withMessageContaining("no cascade in the jar");
        }
    }

    @Test
    void aBrokenProviderOfAnotherKindDoesNotHideWhatIsMissing() throws IOException {
        try (URLClassLoader loader = Services.declaring(folder, InMemory.BrokenDetectors.class)) {
            assertThatExceptionOfType(MissingModuleException.class)
                    .isThrownBy(() -> Providers.of(loader).imageReader())
                    .withMessageEndingWith("; found: face detector that cannot be used");
        }
    }

    @Test
    void aDeclaredProviderWithoutItsClassIsReported() throws IOException {
        Services.declare(folder, "com.example.Gone", FaceDetectorProvider.class);
        try (URLClassLoader loader = Services.declaring(folder, InMemory.Detectors.class)) {
            assertThatExceptionOfType(FerException.class)
                    .isThrownBy(() -> Providers.of(loader).faceDetector())
                    .withMessageContaining("com.example.Gone");
        }
    }

    @Test
    void aClassLoaderThatKnowsNothingOfThisLibraryIsPassedOver() throws IOException {
        Services.declare(folder, InMemory.Detectors.class.getName(), FaceDetectorProvider.class);
        URL[] place = {folder.toUri().toURL()};
        try (URLClassLoader stranger = new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(MissingModuleException.class)
                    .isThrownBy(() -> Providers.of(stranger).faceDetector());
        }
    }
}
