package io.github.fer4j.ffmpeg;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * Ends FFmpeg's calls: when another thread asks for it, when the thread is interrupted, when a call takes too long, or
 * when a stream leads where it may not. Thread-safe.
 */
final class Interruption {

    private static final Map<Long, Interruption> BY_ADDRESS = new ConcurrentHashMap<>();

    private final Predicate<String> mayAsk;
    private volatile Duration patience;
    private volatile long start = System.nanoTime();
    private volatile boolean requested;
    private volatile boolean threadInterrupted;
    private volatile boolean ledAway;

    /**
     * Begins with a call.
     *
     * @param patience how long it may take
     * @param mayAsk whether the address that FFmpeg has come to may be asked
     */
    Interruption(Duration patience, Predicate<String> mayAsk) {
        this.patience = patience;
        this.mayAsk = mayAsk;
    }

    void attachTo(AVFormatContext context) {
        BY_ADDRESS.put(context.address(), this);
        context.interrupt_callback().callback(Callback.INSTANCE).opaque(context);
    }

    void detachFrom(long address) {
        BY_ADDRESS.remove(address, this);
    }

    /** A new call begins. */
    void restart(Duration longest) {
        patience = longest;
        start = System.nanoTime();
    }

    /** Ends the call at hand and all later ones. */
    void request() {
        requested = true;
    }

    Duration patience() {
        return patience;
    }

    boolean isTimedOut() {
        return System.nanoTime() - start > patience.toNanos();
    }

    boolean isThreadInterrupted() {
        return threadInterrupted;
    }

    /** Whether the stream was about to lead to an address that may not be asked. */
    boolean isLedAway() {
        return ledAway;
    }

    boolean isDue() {
        if (Thread.currentThread().isInterrupted()) {
            threadInterrupted = true;
        }
        return requested || threadInterrupted || ledAway || isTimedOut();
    }

    private boolean isDue(AVFormatContext context) {
        if (!ledAway && context.url() != null && !mayAsk.test(context.url().getString())) {
            ledAway = true;
        }
        return isDue();
    }

    /** One for all, as JavaCPP has room for few; FFmpeg hands it the address of the context that waits. */
    private static final class Callback extends AVIOInterruptCB.Callback_Pointer {

        static final Callback INSTANCE = new Callback();

        @Override
        public int call(Pointer context) {
            Interruption interruption = BY_ADDRESS.get(context.address());
            return interruption != null && interruption.isDue(new AVFormatContext(context)) ? 1 : 0;
        }
    }
}
