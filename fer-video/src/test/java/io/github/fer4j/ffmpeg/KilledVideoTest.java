package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KilledVideoTest {

    @TempDir
    Path folder;

    /** A fragment lasts two seconds, 50 frames. The sound ends after three seconds, before the pictures. */
    @ParameterizedTest
    @CsvSource({
        "film.mp4, false",
        "film.mov, false",
        "film.mkv, false",
        "film.mp4, true",
        "film.mov, true",
        "film.mkv, true"
    })
    void aKilledFilmPlaysAllButItsLastFragmentFromTheFirstFrameOn(String name, boolean sound)
            throws IOException, InterruptedException {
        Path film = folder.resolve(name);
        kill(film, sound);
        List<VideoFrame> frames = Films.read(film);
        assertThat(frames).hasSizeBetween(KilledWriter.FRAMES - 75, KilledWriter.FRAMES);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.get(i).timestamp()).isEqualTo(Duration.ofMillis(40L * i));
        }
    }

    private void kill(Path film, boolean sound) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                film.toString()));
        if (sound) {
            command.add(Films.sound(folder.resolve("sound.wav"), 3).toString());
        }
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(Films.bytes(log), StandardCharsets.UTF_8))
                .isEqualTo(137);
    }
}
