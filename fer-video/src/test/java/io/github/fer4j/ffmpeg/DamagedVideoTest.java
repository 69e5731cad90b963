package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.support.RealVideos;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedVideoTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"film.mkv", "film.avi"})
    void aTruncatedFilmGivesItsFramesUpToTheDamage(String name) {
        Path film = Films.write(folder.resolve(name));
        assertDamagedAfter(Films.cut(film, 0.6), Films.read(film), 20, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov", "film.mkv", "film.avi"})
    void aScratchedFilmGivesItsFramesUpToTheDamage(String name) {
        Path film = Films.write(folder.resolve(name));
        assertDamagedAfter(Films.scratched(film), Films.read(film), 8, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov"})
    void anMp4WithoutItsIndexIsAClearError(String name) {
        assertUnreadable(Films.cut(Films.write(folder.resolve(name)), 0.6), "index is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cap13_edit2.mp4", "cap13_edit2.webm", "mjpeg.avi"})
    void realClipsThatAreCutOffGiveTheirFramesUpToTheDamage(String name) throws IOException {
        Path film = Files.copy(RealVideos.find(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        List<VideoFrame> whole = Films.read(film);
        assertDamagedAfter(Films.cut(film, 0.6), whole, whole.size() / 2, whole.size() * 7 / 10);
    }

    @Test
    void aFileThatWasNeverCompletedIsReadAsFarAsItGoes() {
        Path film = folder.resolve("film.mp4");
        Path copy;
        try (VideoFileWriter writer =
                VideoFileWriter.builder(film).framesPerSecond(25).build()) {
            Films.scene().frames(140, 25).forEach(writer::write);
            copy = Films.put(folder.resolve("copy.mp4"), Films.bytes(film));
        }
        // A fragment lasts two seconds, and what follows the last key frame is still in memory.
        assertThat(Films.read(copy)).hasSizeBetween(50, 139);
        assertThat(Films.read(film)).hasSize(140);
    }

    @Test
    void aTextIsNoVideo() {
        byte[] text = "It was a bright cold day in April.\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        assertUnreadable(Films.put(folder.resolve("novel.txt"), text), "novel.txt: it is no video");
        assertUnreadable(Films.put(folder.resolve("novel.mp4"), text), "novel.mp4: it is no video");
    }

    @Test
    void aPictureIsNoVideo() {
        assertUnreadable(Path.of("target", "test-photos", "sinaface.jpg"), "it is a picture");
    }

    @Test
    void soundIsNoVideo() {
        assertUnreadable(Films.sound(folder.resolve("sound.wav"), 1), "no moving pictures");
    }

    @Test
    void aPlayListDoesNotLeadIntoTheNetwork() {
        byte[] film = Films.bytes(Films.write(folder.resolve("film.mkv")));
        try (FilmServer server = new FilmServer(film, true)) {
            String list =
                    "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + server.address() + ".mkv\n#EXT-X-ENDLIST\n";
            Path file = Films.put(folder.resolve("list.m3u8"), list.getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(VideoException.class).isThrownBy(() -> FfmpegFrameSource.open(file));
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void anEmptyFileIsAnErrorThatSaysSo() {
        assertUnreadable(Films.put(folder.resolve("empty.mp4"), new byte[0]), "empty.mp4: it is empty");
    }

    @Test
    void aMissingFileIsAnErrorThatSaysSo() {
        assertUnreadable(folder.resolve("missing.mp4"), "missing.mp4: there is no such file");
    }

    @Test
    void aFolderIsAnErrorThatSaysSo() {
        assertUnreadable(folder, "it is a folder");
    }

    @Test
    void aCodecThatIsNotKnownIsNamed() {
        Path film = Films.replaced(Films.write(folder.resolve("film.avi")), "H264", "XQZ9");
        assertUnreadable(film, "no decoder for its codec \"XQZ9\"");
    }

    private static void assertDamagedAfter(Path damaged, List<VideoFrame> whole, int least, int most) {
        try (FrameSource source = FfmpegFrameSource.open(damaged)) {
            int count = countUntilDamage(source, whole);
            assertThat(count).isBetween(least, most);
            assertThatExceptionOfType(DamagedVideoException.class)
                    .isThrownBy(source::next)
                    .withMessageContaining(damaged.toString());
        }
    }

    /** All frames before the damage are those of the whole film. */
    private static int countUntilDamage(FrameSource source, List<VideoFrame> whole) {
        for (int i : IntStream.range(0, whole.size()).toArray()) {
            try {
                VideoFrame frame = source.next().orElseThrow();
                assertThat(frame.timestamp()).isEqualTo(whole.get(i).timestamp());
                assertThat(frame.image().pixels())
                        .isEqualTo(whole.get(i).image().pixels());
            } catch (DamagedVideoException e) {
                return i;
            }
        }
        throw new AssertionError("no damage was seen");
    }

    private static void assertUnreadable(Path file, String reason) {
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> FfmpegFrameSource.open(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(reason);
    }
}
