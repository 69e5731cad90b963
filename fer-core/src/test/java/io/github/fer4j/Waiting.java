package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** For tests: waits where nothing may throw a checked exception. */
public final class Waiting {

    private Waiting() {}

    /** Fails the test if it takes too long. */
    public static void until(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
