package io.github.fer4j.opencv.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.image.Frame;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {

    @Test
    void facesStandInRowsWithGaps() {
        byte[] dark = new byte[FaceImage.PIXELS];
        Arrays.fill(dark, (byte) 9);
        Frame sheet = new ContactSheet(2, 2).draw(Collections.nCopies(3, FaceImage.of(dark)));
        assertThat(sheet.width()).isEqualTo(2 * 98 + 2);
        assertThat(sheet.height()).isEqualTo(2 * 98 + 2);
        assertThat(sheet.pixels()[2 * sheet.width() + 2]).isEqualTo((byte) 9);
        assertThat(sheet.pixels()[99 * sheet.width() + 99]).isEqualTo((byte) 255);
        assertThat(sheet.pixels()[197 * sheet.width() + 150]).isEqualTo((byte) 255);
    }

    @Test
    void nothingToDrawAndUnreasonableSizesAreErrors() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactSheet(1, 1).draw(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactSheet(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactSheet(200, 16));
    }
}
