package io.github.fer4j.spi;

import io.github.fer4j.video.FrameSource;
import java.nio.file.Path;
import java.time.Duration;

/** Opens videos. */
public interface VideoReaderProvider extends Provider {

    /**
     * Opens a video file.
     *
     * @param file of any format known to the provider
     * @param from the earliest time of a frame wanted, not negative
     * @return a source at its first frame at or after that time; the caller closes it
     * @throws io.github.fer4j.error.VideoException if the file is missing, no video, or of a codec that cannot be decoded
     */
    FrameSource open(Path file, Duration from);

    /**
     * Opens a network stream.
     *
     * @param address such as {@code rtsp://camera.local/stream}
     * @return a source at the next frame; the caller closes it
     * @throws io.github.fer4j.error.VideoException if the address does not answer or gives no video
     */
    FrameSource openStream(String address);
}
