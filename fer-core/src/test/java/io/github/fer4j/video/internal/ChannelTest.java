package io.github.fer4j.video.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ChannelTest {

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void aBoundedQueueLosesNothingAndKeepsTheOrder() throws Exception {
        Channel<Integer> channel = Channel.bounded(2);
        Future<?> giver = other.submit(() -> {
            for (int i = 0; i < 1000; i++) {
                channel.put(i);
            }
            channel.end();
        });
        List<Integer> taken = new ArrayList<>();
        for (Optional<Integer> next = channel.take(); next.isPresent(); next = channel.take()) {
            taken.add(next.get());
        }
        giver.get();
        assertThat(taken).hasSize(1000).isSorted();
        assertThat(channel.replaced()).isZero();
    }

    @Test
    void theNewestTakesThePlaceOfTheOlder() throws Exception {
        Channel<Integer> channel = Channel.newest();
        channel.put(1);
        channel.put(2);
        channel.put(3);
        assertThat(channel.take()).contains(3);
        assertThat(channel.replaced()).isEqualTo(2);
    }

    @Test
    void whatWasGivenBeforeTheEndIsStillTaken() throws Exception {
        Channel<Integer> channel = Channel.bounded(2);
        channel.put(1);
        channel.end();
        assertThat(channel.put(2)).isFalse();
        assertThat(channel.take()).contains(1);
        assertThat(channel.take()).isEmpty();
    }

    @Test
    void abortingDiscardsAndWakesAGiverThatWaits() throws Exception {
        Channel<Integer> channel = Channel.bounded(1);
        channel.put(1);
        Future<Boolean> giver = other.submit(() -> channel.put(2));
        channel.abort();
        assertThat(giver.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(channel.take()).isEmpty();
    }

    @Test
    void anInterruptEndsTheWait() {
        Channel<Integer> channel = Channel.bounded(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(channel::take);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
