package io.github.fer4j.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.video.VideoFrame;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LiveSourceTest {

    /** A picture's only byte is its grey level; an empty one cannot be read. */
    private static final ImageReader READER = (file, name) -> {
        if (file.length == 0) {
            throw new ImageReadException("empty");
        }
        return Frame.of(file, 1, 1, PixelFormat.GRAY);
    };

    @Test
    void theNewestPictureWins() {
        LiveSource source = new LiveSource(READER);
        source.offer(1, new byte[] {10});
        source.offer(2, new byte[] {20});
        assertThat(source.next()).map(VideoFrame::index).contains(2L);
    }

    @Test
    void itWaitsAndPassesOverWhatCannotBeReadOrComesTooLate() {
        LiveSource source = new LiveSource(READER);
        source.offer(5, new byte[] {10});
        assertThat(source.next()).map(VideoFrame::index).contains(5L);
        CompletableFuture<Long> next =
                CompletableFuture.supplyAsync(() -> source.next().orElseThrow().index());
        source.offer(6, new byte[0]);
        source.offer(4, new byte[] {10});
        assertThat(next).isNotDone();
        while (!next.isDone()) {
            source.offer(7, new byte[] {30});
        }
        assertThat(next.join()).isEqualTo(7);
    }

    @Test
    void itEndsWhenItIsClosed() {
        LiveSource source = new LiveSource(READER);
        CompletableFuture<Boolean> ended =
                CompletableFuture.supplyAsync(() -> source.next().isEmpty());
        source.close();
        assertThat(ended.join()).isTrue();
        assertThat(source.info().live()).isTrue();
    }
}
