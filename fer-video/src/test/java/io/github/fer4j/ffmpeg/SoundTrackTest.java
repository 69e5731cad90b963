package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.video.VideoFrame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound of every kind gets into every container, and never costs a picture. */
class SoundTrackTest {

    private static final List<String> CONTAINERS = List.of("mp4", "m4v", "mov", "mkv", "avi");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pcm_s16le",
                "pcm_s24le",
                "pcm_s32le",
                "pcm_f32le",
                "pcm_u8",
                "pcm_s16be",
                "pcm_alaw",
                "flac",
                "libopus",
                "ac3",
                "eac3",
                "truehd",
                "mlp",
                "adpcm_ms",
                "adpcm_ima_wav",
                "mp2",
                "libmp3lame",
                "aac",
                "alac",
                "wmav2",
                "tta",
                "wavpack",
                "vorbis"
            })
    void soundOfEveryCodecIsKeptInEveryContainer(String codec) {
        Path sound = SoundFile.write(folder.resolve("sound.mkv"), codec);
        for (String container : CONTAINERS) {
            Path film = folder.resolve("film." + container);
            write(film, sound);
            assertThat(Films.read(film)).as(container).hasSize(50);
            long length = Sound.length(sound).toMillis();
            assertThat(Sound.length(film).toMillis()).as(container).isBetween(length - 500, length + 500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mov", "mkv", "avi"})
    void soundThatJumpsBackInTimeCostsNoPicture(String container) {
        Path sound =
                Remux.sound(SoundFile.write(folder.resolve("sound.mkv"), "mp2"), folder.resolve("sound.ts"), "mpegts");
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(Films.bytes(sound));
        twice.writeBytes(Films.bytes(sound));
        Path film = folder.resolve("film." + container);
        List<VideoFrame> frames = Films.scene().frames(100, 25);
        try (VideoFileWriter writer = VideoFileWriter.builder(film)
                .framesPerSecond(25)
                .sound(Films.put(folder.resolve("joined.ts"), twice.toByteArray()))
                .build()) {
            frames.forEach(writer::write);
        }
        assertThat(Films.read(film)).hasSize(100);
        assertThat(Sound.length(film).toMillis()).isBetween(3700L, 4100L);
    }

    @Test
    void damagedSoundCostsNoPicture() {
        byte[] bytes = Films.bytes(SoundFile.write(folder.resolve("sound.mkv"), "flac"));
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x55);
        Path film = folder.resolve("film.avi");
        write(film, Films.put(folder.resolve("damaged.mkv"), bytes));
        assertThat(Films.read(film)).hasSize(50);
    }

    @Test
    void aFileWithoutUsableSoundCostsNoPicture() {
        Path film = folder.resolve("film.mp4");
        write(
                film,
                Films.put(
                        folder.resolve("novel.txt"),
                        "It was a bright cold day in April.".getBytes(StandardCharsets.US_ASCII)));
        assertThat(Films.read(film)).hasSize(50);
    }

    private static void write(Path film, Path sound) {
        List<VideoFrame> frames = new ArrayList<>(Films.scene().frames(50, 25));
        try (VideoFileWriter writer = VideoFileWriter.builder(film)
                .framesPerSecond(25)
                .sound(sound)
                .soundFrom(Duration.ZERO)
                .build()) {
            frames.forEach(writer::write);
        }
    }
}
