package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link FrameSource} of a file passes: indexes and times ascend, frames keep their pixels, reading
 * ends, closing. Extend it and give a source that can be opened again:
 *
 * <pre>{@code
 * class MySourceTest extends FrameSourceContract {
 *     @Override
 *     protected FrameSource source() {
 *         return MySource.open(Path.of("ten-frames.bin"));
 *     }
 *
 *     @Override
 *     protected int frames() {
 *         return 10;
 *     }
 * }
 * }</pre>
 */
public abstract class FrameSourceContract {

    private FrameSource source;

    /** For subclasses. */
    protected FrameSourceContract() {}

    /**
     * A new source at its beginning.
     *
     * @return is closed after the test
     */
    protected abstract FrameSource source();

    /**
     * The number of frames of {@link #source()}.
     *
     * @return at least 3
     */
    protected abstract int frames();

    /** Opens the source, before each test. */
    @BeforeEach
    public void open() {
        source = source();
    }

    /** Closes the source, after each test. */
    @AfterEach
    public void close() {
        source.close();
    }

    @Test
    void givesEveryFrameAndThenNoMore() {
        assertThat(rest(source)).hasSize(frames());
        assertThat(source.next()).isEmpty();
        assertThat(source.next()).isEmpty();
    }

    @Test
    void indexesAndTimesAscend() {
        List<VideoFrame> frames = rest(source);
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).index()).isGreaterThan(frames.get(i - 1).index());
            assertThat(frames.get(i).timestamp())
                    .isGreaterThan(frames.get(i - 1).timestamp());
        }
    }

    @Test
    void infoIsTheSameBeforeAndAfterReading() {
        VideoInfo before = source.info();
        rest(source);
        assertThat(source.info()).isEqualTo(before);
        assertThat(before.name()).isNotBlank();
    }

    @Test
    void framesHaveTheAnnouncedSize() {
        VideoInfo info = source.info();
        assertThat(rest(source)).allSatisfy(frame -> {
            assertThat(frame.image().width()).isEqualTo(info.width());
            assertThat(frame.image().height()).isEqualTo(info.height());
        });
    }

    @Test
    void aFrameKeepsItsPixelsWhileOthersAreRead() {
        VideoFrame first = source.next().orElseThrow();
        byte[] before = first.image().pixels().clone();
        rest(source);
        assertThat(first.image().pixels()).isEqualTo(before);
    }

    @Test
    void anotherSourceGivesTheSameFrames() {
        List<VideoFrame> frames = rest(source);
        try (FrameSource again = source()) {
            for (VideoFrame frame : frames) {
                VideoFrame same = again.next().orElseThrow();
                assertThat(same.index()).isEqualTo(frame.index());
                assertThat(same.timestamp()).isEqualTo(frame.timestamp());
                assertThat(same.image().pixels()).isEqualTo(frame.image().pixels());
            }
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        source.next();
        source.close();
        source.close();
    }

    @Test
    void useAfterCloseIsAnError() {
        source.next();
        source.close();
        assertThatIllegalStateException().isThrownBy(source::next);
    }

    @Test
    void anotherThreadMayClose() throws InterruptedException {
        source.next();
        Thread closer = new Thread(source::close);
        closer.start();
        closer.join();
        assertThatIllegalStateException().isThrownBy(source::next);
    }

    /**
     * Reads a source to its end.
     *
     * @param source is not closed
     * @return the frames that were left
     */
    protected static List<VideoFrame> rest(FrameSource source) {
        List<VideoFrame> frames = new ArrayList<>();
        for (Optional<VideoFrame> next = source.next(); next.isPresent(); next = source.next()) {
            frames.add(next.get());
        }
        return frames;
    }
}
