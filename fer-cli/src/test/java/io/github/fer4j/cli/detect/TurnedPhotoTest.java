package io.github.fer4j.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedPhotoTest {

    private static final Box SPOT = new Box(60, 20, 10, 10);

    /** A bright spot on black: after the turn, the pixel in the middle of its box is still bright. */
    @ParameterizedTest
    @ValueSource(doubles = {-45, -30, 0, 30, 45, 90, 180})
    void boxesTurnWithThePicture(double degrees) {
        byte[] pixels = new byte[100 * 80];
        for (int y = SPOT.y(); y < SPOT.bottom(); y++) {
            for (int x = SPOT.x(); x < SPOT.right(); x++) {
                pixels[y * 100 + x] = (byte) 255;
            }
        }
        Frame photo = Frame.of(pixels, 100, 80, PixelFormat.GRAY);
        TurnedPhoto turned = TurnedPhoto.of(photo, List.of(new LabelledBox(SPOT, Optional.empty())), degrees);
        Box box = turned.faces().get(0).box();
        int x = box.x() + box.width() / 2;
        int y = box.y() + box.height() / 2;
        assertThat(turned.frame().pixels()[y * turned.frame().stride() + 3 * x] & 0xFF)
                .isGreaterThan(200);
    }

    @Test
    void theCanvasHoldsAllOfThePicture() {
        Frame photo = Frame.of(new byte[100 * 80], 100, 80, PixelFormat.GRAY);
        Frame turned = TurnedPhoto.of(photo, List.of(), 45).frame();
        assertThat(turned.width()).isBetween(127, 129);
        assertThat(turned.height()).isBetween(127, 129);
    }
}
