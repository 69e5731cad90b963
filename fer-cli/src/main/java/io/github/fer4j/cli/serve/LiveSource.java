package io.github.fer4j.cli.serve;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a browser sends, as a live video: a newer one takes the place of one that nobody has taken yet.
 * Thread-safe.
 */
final class LiveSource implements FrameSource {

    private final ImageReader reader;
    private final long start = System.nanoTime();
    private @Nullable Sent newest;
    private boolean closed;
    private long last = -1;

    LiveSource(ImageReader reader) {
        this.reader = reader;
    }

    /**
     * Takes a picture.
     *
     * @param number counted by the browser, upwards
     * @param picture a file's bytes
     */
    synchronized void offer(long number, byte[] picture) {
        newest = new Sent(number, picture, System.nanoTime() - start);
        notifyAll();
    }

    @Override
    public VideoInfo info() {
        return new VideoInfo("the browser's camera", 0, 0, 0, Optional.empty(), true);
    }

    /** Waits for the next picture. Those that cannot be read, or come too late, are passed over. */
    @Override
    public Optional<VideoFrame> next() {
        while (true) {
            Sent sent = take();
            if (sent == null) {
                return Optional.empty();
            }
            try {
                Frame frame = reader.read(sent.picture(), "a picture of the browser");
                last = sent.number();
                return Optional.of(new VideoFrame(frame, sent.number(), Duration.ofNanos(sent.nanos())));
            } catch (ImageReadException e) {
                // The browser may send anything; the next picture may be better.
            }
        }
    }

    private synchronized @Nullable Sent take() {
        while (!closed) {
            Sent sent = newest;
            newest = null;
            if (sent != null && sent.number() > last) {
                return sent;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed from one thread to another and never shared
    private record Sent(long number, byte[] picture, long nanos) {}
}
