package io.github.fer4j.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.Frames;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VideoFrameTest {

    private static final Frame IMAGE = Frames.plain(32, 24, PixelFormat.BGR, 128);

    @Test
    void timeDoesNotRunBeforeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoFrame(IMAGE, 0, Duration.ofMillis(-1)))
                .withMessage("a frame's timestamp must not be negative: PT-0.001S");
    }

    @Test
    void numbersBeginAtZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoFrame(IMAGE, -1, Duration.ZERO))
                .withMessageContaining("-1");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedByItsName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new VideoFrame(null, 0, Duration.ZERO))
                .withMessage("image");
        assertThatNullPointerException()
                .isThrownBy(() -> new VideoFrame(IMAGE, 0, null))
                .withMessage("timestamp");
    }

    @Test
    void anotherImageHasTheSamePlace() {
        Frame other = Frames.plain(32, 24, PixelFormat.BGR, 0);
        VideoFrame frame = new VideoFrame(IMAGE, 7, Duration.ofSeconds(2));
        assertThat(frame.withImage(other)).isEqualTo(new VideoFrame(other, 7, Duration.ofSeconds(2)));
    }
}
