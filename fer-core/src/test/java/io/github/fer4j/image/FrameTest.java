package io.github.fer4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void thePixelsAreNotCopied() {
        byte[] pixels = new byte[2 * 3 * 3];
        Frame frame = Frame.of(pixels, 2, 3, PixelFormat.BGR);
        assertThat(frame.pixels()).isSameAs(pixels);
    }

    @Test
    void itTellsWhatItWasGiven() {
        Frame frame = Frame.of(new byte[100], 5, 4, 20, PixelFormat.RGB);
        assertThat(frame.width()).isEqualTo(5);
        assertThat(frame.height()).isEqualTo(4);
        assertThat(frame.stride()).isEqualTo(20);
        assertThat(frame.format()).isEqualTo(PixelFormat.RGB);
        assertThat(frame).hasToString("Frame[5x4 RGB]");
    }

    @Test
    void withoutAStrideRowsFollowEachOther() {
        Frame frame = Frame.of(new byte[60], 5, 4, PixelFormat.RGB);
        assertThat(frame.stride()).isEqualTo(15);
    }

    @Test
    void theLastRowNeedsNoPadding() {
        assertThat(Frame.of(new byte[20 * 3 + 15], 5, 4, 20, PixelFormat.RGB).height())
                .isEqualTo(4);
    }

    @Test
    void sizesAndPixelsMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frame.of(new byte[9], 0, 3, PixelFormat.GRAY))
                .withMessage("a frame must be at least 1x1, not 0x3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frame.of(new byte[99], 5, 4, 14, PixelFormat.RGB))
                .withMessage("stride 14 is less than a row's 15 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frame.of(new byte[74], 5, 4, 20, PixelFormat.RGB))
                .withMessage("a 5x4 frame needs 75 bytes, not 74");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frame.of(new byte[0], 1, Integer.MAX_VALUE, Integer.MAX_VALUE, PixelFormat.GRAY));
    }
}
