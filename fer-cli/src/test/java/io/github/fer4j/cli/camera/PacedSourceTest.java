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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacedSourceTest extends FrameSourceContract {

    private static final Frame FRAME = Frames.plain(32, 24, PixelFormat.BGR, 128);

    @Override
    protected FrameSource source() {
        return new PacedSource(FrameList.of(List.of(FRAME, FRAME, FRAME, FRAME), 500), System::nanoTime);
    }

    @Override
    protected int frames() {
        return 4;
    }

    @Test
    void itIsLiveAndWithoutAnEnd() {
        try (FrameSource source = source()) {
            assertThat(source.info().live()).isTrue();
            assertThat(source.info().duration()).isEmpty();
        }
    }

    @Test
    void framesDoNotComeBeforeTheirTime() {
        try (FrameSource source = new PacedSource(FrameList.of(List.of(FRAME, FRAME, FRAME), 20), System::nanoTime)) {
            source.next();
            long start = System.nanoTime();
            rest(source);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(90));
        }
    }

    @Test
    void closingEndsAWait() throws Exception {
        List<VideoFrame> frames =
                List.of(new VideoFrame(FRAME, 0, Duration.ZERO), new VideoFrame(FRAME, 1, Duration.ofHours(1)));
        FrameSource source = new PacedSource(FrameList.of(frames), System::nanoTime);
        source.next();
        CompletableFuture<Optional<VideoFrame>> waiting = CompletableFuture.supplyAsync(source::next);
        source.close();
        assertThat(waiting.handle((frame, failure) -> failure == null ? frame : Optional.empty())
                        .get(1, TimeUnit.MINUTES))
                .isEqualTo(Optional.empty());
    }
}
