package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faces that fill or touch the frame. */
class RimmedCopyTest {

    /** Cut out of the photo: a face that fills the picture, and one that is cut off at a side. */
    @ParameterizedTest
    @CsvSource({"164, 54, 74, 78", "170, 20, 140, 140", "140, 60, 130, 130"})
    void aFaceThatTheCascadeMissesIsFoundWithARim(int x, int y, int width, int height) {
        Frame picture = part(Photos.read(Photos.GLASSES), new Box(x, y, width, height));
        try (HaarFaceDetector plain = HaarFaceDetector.builder().build();
                HaarFaceDetector rimmed =
                        HaarFaceDetector.builder().searchWithRim(true).build()) {
            assertThat(plain.detect(picture)).isEmpty();
            Box whole = new Box(0, 0, width, height);
            assertThat(rimmed.detect(picture)).singleElement().satisfies(face -> {
                assertThat(face.box().shareInside(whole)).isEqualTo(1);
                assertThat(face.box().width()).isGreaterThan(width / 2);
            });
        }
    }

    @Test
    void aPictureWithAFaceIsNotSearchedAgain() {
        Frame photo = Photos.read(Photos.GLASSES);
        try (HaarFaceDetector plain = HaarFaceDetector.builder().build();
                HaarFaceDetector rimmed =
                        HaarFaceDetector.builder().searchWithRim(true).build()) {
            assertThat(rimmed.detect(photo)).isEqualTo(plain.detect(photo));
        }
    }

    @Test
    void framesOfAVideoAndPartsOfAPictureHaveNoRim() {
        SearchWindow whole = SearchWindow.everywhere().within(new Box(0, 0, 640, 480));
        assertThat(RimmedCopy.suits(whole, 640, 480)).isTrue();
        assertThat(RimmedCopy.suits(whole.sizes(40, Integer.MAX_VALUE), 640, 480))
                .isFalse();
        assertThat(RimmedCopy.suits(whole.within(new Box(0, 0, 639, 480)), 640, 480))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "21, 3000", "300, 20"})
    void oddSizesHaveNoFacesAndNoErrors(int width, int height) {
        try (HaarFaceDetector rimmed =
                HaarFaceDetector.builder().searchWithRim(true).build()) {
            assertThat(rimmed.detect(Photos.noise(width, height, PixelFormat.BGR, 1)))
                    .isEmpty();
        }
    }

    private static Frame part(Frame frame, Box part) {
        byte[] pixels = new byte[part.width() * part.height() * 3];
        for (int row = 0; row < part.height(); row++) {
            System.arraycopy(
                    frame.pixels(),
                    (part.y() + row) * frame.stride() + part.x() * 3,
                    pixels,
                    row * part.width() * 3,
                    part.width() * 3);
        }
        return Frame.of(pixels, part.width(), part.height(), frame.format());
    }
}
