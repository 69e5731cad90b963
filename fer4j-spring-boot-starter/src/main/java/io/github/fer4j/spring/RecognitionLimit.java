package io.github.fer4j.spring;

import io.github.fer4j.RecognitionInterceptor;
import io.github.fer4j.emotion.FaceEmotion;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.core.Ordered;

/** Lets a number of recognitions run at once. Others wait in the order of their arrival, then are refused. Thread-safe. */
final class RecognitionLimit implements RecognitionInterceptor, Ordered {

    private final int limit;
    private final Duration patience;
    private final Semaphore places;

    RecognitionLimit(FerProperties.Concurrency settings) {
        this.limit = settings.limit() == 0 ? 2 * Runtime.getRuntime().availableProcessors() : settings.limit();
        this.patience = settings.patience();
        this.places = new Semaphore(limit, true);
    }

    @Override
    public List<FaceEmotion> recognize(Supplier<List<FaceEmotion>> recognition) {
        if (!enter()) {
            throw new RecognitionRefusedException(limit, patience);
        }
        try {
            return recognition.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many are running now. */
    int running() {
        return limit - places.availablePermits();
    }

    /** How many may run at once. */
    int limit() {
        return limit;
    }

    /** Inside of metrics, which count refusals too. */
    @Override
    public int getOrder() {
        return 0;
    }
}
