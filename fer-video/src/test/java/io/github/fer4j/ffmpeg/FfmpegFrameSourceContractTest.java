package io.github.fer4j.ffmpeg;

import io.github.fer4j.testkit.FrameSourceContract;
import io.github.fer4j.video.FrameSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FfmpegFrameSourceContractTest extends FrameSourceContract {

    @TempDir
    static Path folder;

    @Override
    protected FrameSource source() {
        Path film = folder.resolve("film.mp4");
        return FfmpegFrameSource.open(Files.exists(film) ? film : Films.write(film));
    }

    @Override
    protected int frames() {
        return 50;
    }
}
