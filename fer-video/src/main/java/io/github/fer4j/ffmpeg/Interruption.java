package io.github.fer4j.ffmpeg;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** Ends FFmpeg's calls that wait for data: when another thread asks, or when one waits too long. Thread-safe. */
final class Interruption {

    private static final Map<Long, Interruption> BY_ADDRESS = new ConcurrentHashMap<>();

    private final long patience;
    private volatile boolean requested;
    private volatile long start = System.nanoTime();

    /** With {@link Duration#ZERO}, a call may wait for ever. */
    Interruption(Duration patience) {
        this.patience = patience.toNanos();
    }

    void attachTo(AVFormatContext context) {
        BY_ADDRESS.put(context.address(), this);
        context.interrupt_callback().callback(Callback.INSTANCE).opaque(context);
    }

    void detachFrom(long address) {
        BY_ADDRESS.remove(address, this);
    }

    /** A new call begins. */
    void restart() {
        start = System.nanoTime();
    }

    /** Ends the call at hand and all later ones. */
    void request() {
        requested = true;
    }

    boolean isTimedOut() {
        return patience > 0 && System.nanoTime() - start > patience;
    }

    private boolean isDue() {
        return requested || isTimedOut();
    }

    /** One for all, as JavaCPP has room for few; FFmpeg hands it the address of the context that waits. */
    private static final class Callback extends AVIOInterruptCB.Callback_Pointer {

        static final Callback INSTANCE = new Callback();

        @Override
        public int call(Pointer context) {
            Interruption interruption = BY_ADDRESS.get(context.address());
            return interruption != null && interruption.isDue() ? 1 : 0;
        }
    }
}
