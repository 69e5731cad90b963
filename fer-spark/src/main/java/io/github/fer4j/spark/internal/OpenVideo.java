package io.github.fer4j.spark.internal;

import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.video.FrameSource;
import java.time.Duration;

/**
 * A video that is being read.
 *
 * @param file where it is
 * @param frames its frames
 */
record OpenVideo(LocalVideo file, FrameSource frames) implements AutoCloseable {

    /**
     * Opens a video at a time.
     *
     * @throws io.github.fer4j.error.VideoException if it cannot be opened
     * @throws MissingModuleException if there is no reader for videos
     */
    static OpenVideo of(String address, HadoopFiles files, Duration from) {
        LocalVideo file = LocalVideo.of(address, files);
        try {
            return new OpenVideo(file, FfmpegFrameSource.open(file.file(), from));
        } catch (NoClassDefFoundError e) {
            file.close();
            throw new MissingModuleException(
                    "videos need io.github.fer4j:fer-video and the native libraries of FFmpeg on the class path of the"
                            + " executors: add them by --packages or --jars",
                    e);
        } catch (RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (file) {
            frames.close();
        }
    }
}
