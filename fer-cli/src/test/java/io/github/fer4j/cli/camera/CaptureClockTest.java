package io.github.fer4j.cli.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.FrameSourceContract;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureClockTest extends FrameSourceContract {

    private static final Frame FRAME = Frames.plain(32, 24, PixelFormat.BGR, 128);

    private long now;

    @Override
    protected FrameSource source() {
        return clock();
    }

    @Override
    protected int frames() {
        return 4;
    }

    @Test
    void ageIsCountedFromTheMomentAFrameCame() {
        CaptureClock clock = clock();
        VideoFrame first = clock.next().orElseThrow();
        now += 30;
        VideoFrame second = clock.next().orElseThrow();
        now += 12;
        assertThat(clock.age(first)).isEqualTo(Duration.ofNanos(42));
        assertThat(clock.age(second)).isEqualTo(Duration.ofNanos(12));
    }

    @Test
    void framesThatWerePassedOverAreForgotten() {
        CaptureClock clock = clock();
        VideoFrame first = clock.next().orElseThrow();
        VideoFrame second = clock.next().orElseThrow();
        now += 12;
        clock.age(second);
        assertThat(clock.age(first)).isZero();
    }

    private CaptureClock clock() {
        return new CaptureClock(FrameList.of(List.of(FRAME, FRAME, FRAME, FRAME), 25), () -> now);
    }
}
