package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.video.Detection;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.VideoSummary;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveVideoTest {

    private final RecognitionSteps steps =
            new ScriptedSteps(frame -> List.of(ScriptedSource.FACE), (frame, box) -> ScriptedSteps.happiness(0.9));
    private final List<Long> indexes = new ArrayList<>();
    private final Semaphore done = new Semaphore(0);

    /** The first result is held until the camera has given all its frames. */
    @Test
    void framesThatNobodyHasTimeForGiveWayToTheNewest() {
        CountDownLatch all = new CountDownLatch(1);
        ScriptedSource camera = ScriptedSource.live(asked -> {
            if (asked == 51) {
                all.countDown();
                return Optional.empty();
            }
            return Optional.of(ScriptedSource.frame(asked));
        });
        VideoSummary summary = new VideoRecognition(VideoInput.of(camera), steps)
                .onFrame(result -> {
                    indexes.add(result.frame().index());
                    Waiting.until(all);
                })
                .run();
        assertThat(indexes).isSorted().endsWith(50L).hasSizeBetween(1, 7);
        assertThat(summary.framesRead()).isEqualTo(51);
        assertThat(summary.framesProcessed()).isEqualTo(indexes.size());
        assertThat(summary.framesDropped()).isEqualTo(51 - indexes.size());
    }

    /** Several at a time would each take longer, and come later. */
    @Test
    void framesOfACameraAreSearchedOneByOne() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RecognitionSteps counting = new ScriptedSteps(
                frame -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    pause();
                    atOnce.decrementAndGet();
                    return List.of(ScriptedSource.FACE);
                },
                (frame, box) -> ScriptedSteps.happiness(0.9));
        ScriptedSource camera =
                ScriptedSource.live(asked -> asked < 20 ? Optional.of(ScriptedSource.frame(asked)) : Optional.empty());
        new VideoRecognition(VideoInput.of(camera), counting)
                .detection(Detection.EVERY_FRAME)
                .run();
        assertThat(most).hasValue(1);
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void framesThatTheCameraItselfLostAreCounted() {
        long[] given = {7, 8, 12, 20};
        ScriptedSource camera = ScriptedSource.live(asked -> {
            awaitResultOf(asked - 1);
            return asked < given.length ? Optional.of(ScriptedSource.frame(given[(int) asked])) : Optional.empty();
        });
        VideoSummary summary = run(camera, new AtomicLong());
        assertThat(indexes).containsExactly(7L, 8L, 12L, 20L);
        assertThat(summary.framesRead()).isEqualTo(4);
        assertThat(summary.framesDropped()).as("9 to 11 and 13 to 19").isEqualTo(10);
    }

    @Test
    void theLatencyIsFromTheFrameToTheLastListener() {
        AtomicLong clock = new AtomicLong();
        ScriptedSource camera = ScriptedSource.live(asked -> {
            awaitResultOf(asked - 1);
            return asked < 3 ? Optional.of(ScriptedSource.frame(asked)) : Optional.empty();
        });
        VideoSummary summary = run(camera, clock);
        assertThat(summary.latency()).isEqualTo(new Latency(Duration.ofMillis(20), Duration.ofMillis(30)));
        assertThat(summary.elapsed()).isEqualTo(Duration.ofMillis(60));
        assertThat(summary.framesPerSecond()).isEqualTo(50);
    }

    /** Each result takes ten milliseconds longer than the one before; the camera gives the next frame after it. */
    private VideoSummary run(ScriptedSource camera, AtomicLong clock) {
        return new VideoRecognition(VideoInput.of(camera), steps, clock::get)
                .onFrame(result -> {
                    indexes.add(result.frame().index());
                    clock.addAndGet(10_000_000L * indexes.size());
                })
                .onProgress(progress -> done.release())
                .run();
    }

    private void awaitResultOf(long frame) {
        if (frame >= 0) {
            done.acquireUninterruptibly();
        }
    }
}
