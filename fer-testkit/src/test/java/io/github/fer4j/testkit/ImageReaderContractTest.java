package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.image.PixelFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The contract finds the mistakes that it is there for. */
class ImageReaderContractTest {

    private final ImageReader sound = new PlatformImageReader();

    @Test
    void noticesAnErrorThatDoesNotNameTheFile() {
        ImageReader nameless = (file, name) -> {
            throw new ImageReadException("no picture");
        };
        assertBroken(nameless, ImageReaderContract::textIsAnErrorThatNamesIt);
        assertBroken(nameless, ImageReaderContract::anEmptyFileIsAnErrorThatNamesIt);
    }

    @Test
    void noticesHalfAPicture() {
        ImageReader forgiving = (file, name) -> Frames.plain(61, 37, PixelFormat.BGR, 128);
        assertBroken(forgiving, contract -> contract.aTruncatedFileIsAnErrorThatNamesIt("jpg"));
        assertBroken(forgiving, ImageReaderContract::aPngKeepsEveryPixel);
        assertBroken(forgiving, ImageReaderContract::transparencyIsBlendedWithWhite);
    }

    @Test
    void noticesAPhotoThatLiesOnItsSide() {
        ImageReader lying = (file, name) -> sound.read(Pictures.oriented(file, 1), name);
        assertBroken(lying, contract -> contract.aPhotoStandsUpright(6, "right", "top"));
    }

    private static void assertBroken(ImageReader reader, Consumer<ImageReaderContract> fact) {
        ImageReaderContract contract = new ImageReaderContract() {
            @Override
            protected ImageReader reader() {
                return reader;
            }
        };
        contract.open();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> fact.accept(contract));
    }
}
