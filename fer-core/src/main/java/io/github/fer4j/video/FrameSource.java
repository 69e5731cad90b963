package io.github.fer4j.video;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import java.util.Optional;

/**
 * Gives the frames of a video one after the other: of a file, a camera, a network stream or a list of pictures.
 *
 * <p>Only one thread at a time may use a source. {@link #close()} is the exception: any thread may call it, and it ends a
 * {@link #next()} that waits for a frame. Whoever opens a source closes it.
 */
public interface FrameSource extends AutoCloseable {

    /**
     * What is known before reading.
     *
     * @return the same at every call
     */
    VideoInfo info();

    /**
     * Reads the next frame. A live source waits for it.
     *
     * @return a frame that shares no memory with later ones. Its index and its timestamp are above the ones of the frame
     *     before. Empty at the end of the video, and at every call after it
     * @throws DamagedVideoException if the video is truncated or damaged from here on
     * @throws VideoException if reading fails for another reason
     * @throws IllegalStateException if the source is closed, before the call or while it waits
     */
    Optional<VideoFrame> next();

    /** Releases what the source holds. Closing twice does nothing. */
    @Override
    void close();
}
