package io.github.fer4j.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.Waiting;
import io.github.fer4j.error.VideoException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SourceGuardTest {

    private final AtomicInteger released = new AtomicInteger();
    private final SourceGuard guard = new SourceGuard("the clip", released::incrementAndGet);

    @Test
    void releasesAtOnceWhenNobodyUsesIt() {
        assertThat(guard.<Integer>use(() -> 7)).isEqualTo(7);
        assertThat(released).hasValue(0);
        guard.close();
        guard.close();
        assertThat(released).hasValue(1);
        assertThatIllegalStateException().isThrownBy(() -> guard.use(() -> 7)).withMessage("the clip is closed");
    }

    @Test
    void releasesWhenTheUseAtHandIsOver() throws InterruptedException {
        CountDownLatch inUse = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> user = CompletableFuture.supplyAsync(() -> guard.use(() -> {
            inUse.countDown();
            Waiting.until(goOn);
            return released.get();
        }));
        inUse.await();
        guard.close();
        assertThat(released).hasValue(0);
        goOn.countDown();
        assertThat(user.join()).isZero();
        assertThat(released).hasValue(1);
    }

    @Test
    void aFailureThatClosingCausedSaysThatItIsClosed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> guard.use(() -> {
                    guard.close();
                    throw new VideoException("interrupted");
                }))
                .withMessage("the clip is closed")
                .withCauseInstanceOf(VideoException.class);
        assertThat(released).hasValue(1);
    }
}
