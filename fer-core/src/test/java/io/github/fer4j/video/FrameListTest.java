package io.github.fer4j.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.FrameSourceContract;
import io.github.fer4j.testkit.Frames;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameListTest extends FrameSourceContract {

    private static final Frame FRAME = Frames.plain(32, 24, PixelFormat.BGR, 128);

    @Override
    protected FrameSource source() {
        return FrameList.of(List.of(FRAME, FRAME, FRAME, FRAME, FRAME), 25);
    }

    @Override
    protected int frames() {
        return 5;
    }

    @Test
    void aConstantRateSpacesTheFramesEvenly() {
        try (FrameSource thirds = FrameList.of(List.of(FRAME, FRAME, FRAME, FRAME), 3)) {
            assertThat(rest(thirds).stream().map(VideoFrame::timestamp))
                    .containsExactly(
                            Duration.ZERO,
                            Duration.ofNanos(333_333_333),
                            Duration.ofNanos(666_666_667),
                            Duration.ofSeconds(1));
        }
    }

    @Test
    void framesMayKeepTheirOwnTimes() {
        List<VideoFrame> frames = List.of(frame(3, 0), frame(5, 700));
        try (FrameSource source = FrameList.of(frames)) {
            assertThat(rest(source)).isEqualTo(frames);
        }
    }

    @Test
    void tellsSizeRateAndLength() {
        VideoInfo info = source().info();
        assertThat(info).isEqualTo(new VideoInfo("5 frames", 32, 24, 25, info.duration(), false));
        assertThat(info.duration()).contains(Duration.ofMillis(200));
    }

    @Test
    void timesOrIndexesThatDoNotAscendAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameList.of(List.of(frame(0, 40), frame(1, 40))))
                .withMessageContaining("frame 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameList.of(List.of(frame(7, 0), frame(7, 40))))
                .withMessageContaining("frame 7");
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameList.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> FrameList.of(List.of(), 25));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateThatIsNoneIsRefused(double rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameList.of(List.of(FRAME), rate));
    }

    private static VideoFrame frame(long index, long milliseconds) {
        return new VideoFrame(FRAME, index, Duration.ofMillis(milliseconds));
    }
}
