package io.github.fer4j.ffmpeg.provider;

import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.spi.VideoReaderProvider;
import io.github.fer4j.video.FrameSource;
import java.nio.file.Path;
import java.time.Duration;

/** Offers {@link FfmpegFrameSource}. Thread-safe. */
public final class FfmpegVideoReaderProvider implements VideoReaderProvider {

    /** Called by the service loader; loads no native code. */
    public FfmpegVideoReaderProvider() {}

    @Override
    public String name() {
        return "ffmpeg";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public FrameSource open(Path file, Duration from) {
        return FfmpegFrameSource.open(file, from);
    }

    @Override
    public FrameSource openStream(String address) {
        return FfmpegFrameSource.openStream(address);
    }
}
