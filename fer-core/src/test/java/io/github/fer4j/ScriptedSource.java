package io.github.fer4j;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.testkit.Spots;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** For tests: gives what it is told to, frame by frame. */
public final class ScriptedSource implements FrameSource {

    static final Box FACE = new Box(40, 30, 40, 48);
    private static final Frame PICTURE = Spots.at(160, 120, FACE);

    private static final long NEVER = -1;

    private final LongFunction<Optional<VideoFrame>> script;
    private final boolean live;
    private final long silentFrom;
    private final AtomicLong asked = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedSource(LongFunction<Optional<VideoFrame>> script, boolean live, long silentFrom) {
        this.script = script;
        this.live = live;
        this.silentFrom = silentFrom;
    }

    static ScriptedSource file(LongFunction<Optional<VideoFrame>> script) {
        return new ScriptedSource(script, false, NEVER);
    }

    static ScriptedSource live(LongFunction<Optional<VideoFrame>> script) {
        return new ScriptedSource(script, true, NEVER);
    }

    /** That many frames with one face, 25 a second. */
    public static ScriptedSource frames(int count) {
        return file(index -> index < count ? Optional.of(frame(index)) : Optional.empty());
    }

    /** That many frames, then none until it is closed, as from a stream that stalls. */
    static ScriptedSource silentAfter(int count) {
        return new ScriptedSource(index -> Optional.of(frame(index)), false, count);
    }

    static VideoFrame frame(long index) {
        return new VideoFrame(PICTURE, index, Duration.ofMillis(40 * index));
    }

    /** How often it was asked for a frame. */
    long asked() {
        return asked.get();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public VideoInfo info() {
        return new VideoInfo("script", 160, 120, 25, Optional.empty(), live);
    }

    @Override
    public Optional<VideoFrame> next() {
        if (asked.get() == silentFrom) {
            awaitClose();
        }
        return script.apply(asked.getAndIncrement());
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the source is closed");
    }
}
