package io.github.fer4j.video;

import io.github.fer4j.error.VideoException;

/**
 * Takes the results of a video in order: writes them, draws them, counts them.
 *
 * <p>For one thread at a time. Whoever makes a sink closes it; what was accepted before is complete and readable after
 * {@link #close()}, whether the video ended, was cancelled or failed.
 */
public interface ResultSink extends AutoCloseable {

    /**
     * Takes the result of the next frame.
     *
     * @param result frames come in ascending order; some may be missing
     * @throws VideoException if it cannot be written
     */
    void accept(FrameResult result);

    /**
     * Completes what was written and releases what the sink holds. Closing twice is harmless.
     *
     * @throws VideoException if it cannot be completed
     */
    @Override
    void close();
}
