package io.github.fer4j.video;

import io.github.fer4j.error.VideoException;

/**
 * Receives the results of a video in order: to write them, draw them or count them.
 *
 * <p>Only one thread at a time may use a sink. Whoever makes a sink closes it. After {@link #close()}, everything that was
 * accepted before is complete and readable, also if the run was cancelled or failed.
 */
public interface ResultSink extends AutoCloseable {

    /**
     * Receives the result of the next frame.
     *
     * @param result frames come in ascending order; some may be missing
     * @throws VideoException if it cannot be written
     */
    void accept(FrameResult result);

    /**
     * Completes what was written and releases what the sink holds. Closing twice does nothing.
     *
     * @throws VideoException if it cannot be completed
     */
    @Override
    void close();
}
