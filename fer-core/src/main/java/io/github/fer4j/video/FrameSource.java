package io.github.fer4j.video;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import java.util.Optional;

/**
 * Frames one after the other: a video file, a camera, a network stream or a list of pictures.
 *
 * <p>For one thread at a time, except {@link #close()}, which any thread may call to end a {@link #next()} that waits.
 * Whoever opens a source closes it.
 */
public interface FrameSource extends AutoCloseable {

    /**
     * What is known before reading.
     *
     * @return the same at every call
     */
    VideoInfo info();

    /**
     * Reads the next frame; a live source waits for it.
     *
     * @return a frame that shares no memory with later ones; its index and timestamp are above those of the one before;
     *     empty at the end, and at every call after it
     * @throws DamagedVideoException if the video is truncated or damaged from here on
     * @throws VideoException if reading fails otherwise
     * @throws IllegalStateException after {@link #close()}, or if it comes while this waits
     */
    Optional<VideoFrame> next();

    /** Releases what the source holds. Closing twice is harmless. */
    @Override
    void close();
}
