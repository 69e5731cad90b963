package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoFileWriterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "161, 120, 162, 120",
        "160, 121, 160, 122",
        "33, 35, 34, 36",
        "1, 1, 2, 2",
        "8, 300, 8, 300",
        "4801, 3000, 4802, 3000"
    })
    void anOddSizeGrowsByOnePixelThatRepeatsTheLast(int width, int height, int writtenWidth, int writtenHeight) {
        Frame frame = Frames.plain(width, height, PixelFormat.BGR, 170);
        Frame read =
                Films.read(Films.still(folder.resolve("odd.mp4"), frame)).get(0).image();
        assertThat(read.width()).isEqualTo(writtenWidth);
        assertThat(read.height()).isEqualTo(writtenHeight);
        assertThat(Films.difference(read, Frames.plain(writtenWidth, writtenHeight, PixelFormat.BGR, 170)))
                .isLessThan(6);
    }

    @ParameterizedTest
    @EnumSource
    void framesOfEveryFormatKeepTheirColours(PixelFormat format) {
        Frame photo = Films.scene().frame(3);
        Frame given = Frames.in(format, photo);
        Frame read = Films.read(Films.still(folder.resolve("film.mp4"), Frames.padded(given, 7)))
                .get(0)
                .image();
        assertThat(Films.difference(read, Frames.in(PixelFormat.BGR, given))).isLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {480, 720})
    void redStaysRed(int height) {
        byte[] pixels = new byte[height * height * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            pixels[i] = 20;
            pixels[i + 1] = 40;
            pixels[i + 2] = (byte) 200;
        }
        Frame red = Frame.of(pixels, height, height, PixelFormat.BGR);
        Frame read =
                Films.read(Films.still(folder.resolve("red.mp4"), red)).get(0).image();
        assertThat(Films.difference(read, red)).isLessThan(3);
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, 160, h264", "film.mkv, 160, h264", "film.avi, 160, h264", "tiny.mp4, 12, mpeg4"})
    void theCodecIsH264UnlessFramesAreTiny(String name, int width, String codec) {
        Path film = Films.still(folder.resolve(name), Frames.plain(width, 120, PixelFormat.BGR, 90));
        try (MediaInput input = MediaInput.openFile(film)) {
            int id = VideoStream.of(input).codecpar().codec_id();
            assertThat(avcodec.avcodec_get_name(id).getString()).isEqualTo(codec);
        }
    }

    @Test
    void theFirstFrameBeginsTheVideo() {
        List<VideoFrame> late = Films.sceneAt(100_000, 101_000, 102_000, 103_000, 104_000);
        assertThat(Films.read(Films.write(folder.resolve("late.mp4"), late)).stream()
                        .map(frame -> frame.timestamp().toSeconds()))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void inAnAviFramesGoToTheNearestBeat() {
        List<VideoFrame> frames = Films.sceneAt(0, 45, 70, 200);
        List<VideoFrame> read = Films.read(Films.write(folder.resolve("film.avi"), frames));
        assertThat(read.stream().map(frame -> frame.timestamp().toMillis())).containsExactly(0L, 40L, 80L, 200L);
    }

    @Test
    void soundOfTheOriginalIsCopiedSampleBySample() {
        Path original = filmWithSound("film.mkv");
        Path copy = copy(original, "copy.mkv", Duration.ZERO, 50);
        assertThat(Sound.of(copy)).isEqualTo(Sound.of(original)).hasSize(32_000);
    }

    @Test
    void soundOfATimeRangeIsThatOfTheRange() {
        Path original = filmWithSound("film.mkv");
        Path copy = copy(original, "copy.mkv", Duration.ofMillis(800), 20);
        byte[] part = Sound.of(copy);
        byte[] whole = Sound.of(original);
        // Packets are copied whole: one may be missing at the start or reach beyond the end.
        assertThat((double) part.length / 16_000).isBetween(0.65, 0.95);
        int from = indexOf(whole, part);
        assertThat(from / 16_000.0).isBetween(0.8, 0.95);
        assertThat(Films.read(copy)).hasSize(20);
    }

    @Test
    void soundThatTheFormatCannotHoldIsLeftOut() {
        Path original = filmWithSound("film.mkv");
        Path copy = copy(original, "copy.m4v", Duration.ZERO, 50);
        assertThat(Films.read(copy)).hasSize(50);
    }

    @Test
    void aFilmWithoutSoundStaysSilent() {
        Path copy = copy(Films.write(folder.resolve("film.mp4")), "copy.mp4", Duration.ZERO, 50);
        assertThat(Sound.of(copy)).isEmpty();
        assertThat(Films.read(copy)).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.mkv", "copy.mov"})
    void picturesThatStartAfterTheSoundStillDo(String name) {
        Path original = filmWithSound("film.mkv");
        Path copy = folder.resolve(name);
        try (VideoFileWriter writer = VideoFileWriter.builder(copy)
                .framesPerSecond(25)
                .sound(original)
                .build()) {
            Films.read(original).subList(10, 50).forEach(frame -> writer.write(frame));
        }
        List<VideoFrame> read = Films.read(copy);
        assertThat(read).hasSize(40);
        assertThat(read.get(0).timestamp()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void theOriginalIsNotOverwritten() {
        Path original = Films.write(folder.resolve("film.mp4"));
        byte[] before = Films.bytes(original);
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> VideoFileWriter.builder(original)
                        .framesPerSecond(25)
                        .sound(original)
                        .build())
                .withMessageContaining("being read");
        assertThat(Films.bytes(original)).isEqualTo(before);
    }

    @Test
    void anUnknownExtensionIsAnErrorThatListsTheKnownOnes() {
        assertUnwritable(folder.resolve("film.xyz"), ".mp4, .m4v, .mov, .mkv, .avi");
    }

    @Test
    void aMissingFolderIsAnErrorThatNamesIt() {
        assertUnwritable(folder.resolve("missing").resolve("film.mp4"), "there is no folder");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAnErrorThatNamesTheFile() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc here");
        assertUnwritable(Path.of("/proc/film.mp4"), "name a file that you may write to");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        assertUnwritable(Files.createDirectory(folder.resolve("film.mp4")), "it is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.avi"})
    void aFullDiskIsAnErrorThatSaysSo(String name) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        Path film = Files.createSymbolicLink(folder.resolve(name), full);
        List<VideoFrame> frames = Films.scene().frames(200, 25);
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> Films.write(film, frames))
                .withMessageContaining(film.toString())
                .withMessageContaining("No space left on device");
    }

    @Test
    void withoutFramesThereIsNoFile() {
        Path film = folder.resolve("film.mp4");
        VideoFileWriter.builder(film).framesPerSecond(25).build().close();
        assertThat(film).doesNotExist();
    }

    @Test
    void anExistingFileIsReplaced() {
        Path film = Films.put(folder.resolve("film.mp4"), new byte[1_000_000]);
        Films.write(film);
        assertThat(Films.read(film)).hasSize(50);
        assertThat(Films.bytes(film).length).isLessThan(1_000_000);
    }

    @Test
    void aFrameOfAnotherSizeIsAnErrorAndWhatWasWrittenIsReadable() {
        Path film = folder.resolve("film.mkv");
        try (VideoFileWriter writer =
                VideoFileWriter.builder(film).framesPerSecond(25).build()) {
            Films.scene().frames(30, 25).forEach(writer::write);
            VideoFrame other = new VideoFrame(Frames.plain(32, 24, PixelFormat.BGR, 0), 30, Duration.ofSeconds(9));
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> writer.write(other))
                    .withMessageContaining("32x24");
        }
        assertThat(Films.read(film)).hasSize(30);
    }

    @Test
    void useAfterCloseIsAnError() {
        VideoFileWriter writer = VideoFileWriter.builder(folder.resolve("film.mp4"))
                .framesPerSecond(25)
                .build();
        writer.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.write(Films.sceneAt(0).get(0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateThatIsNoneIsRefused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VideoFileWriter.builder(folder.resolve("a.mp4"))
                        .framesPerSecond(rate)
                        .build());
    }

    /** Two seconds of pictures and sound. */
    private Path filmWithSound(String name) {
        Path sound = Films.sound(folder.resolve("sound.wav"), 2);
        Path film = folder.resolve(name);
        try (VideoFileWriter writer =
                VideoFileWriter.builder(film).framesPerSecond(25).sound(sound).build()) {
            Films.scene().frames(50, 25).forEach(writer::write);
        }
        return film;
    }

    private Path copy(Path original, String name, Duration from, int count) {
        Path copy = folder.resolve(name);
        try (FfmpegFrameSource source = FfmpegFrameSource.open(original, from);
                VideoFileWriter writer = VideoFileWriter.builder(copy)
                        .framesPerSecond(25)
                        .sound(original)
                        .soundFrom(from)
                        .build()) {
            for (int i = 0; i < count; i++) {
                writer.write(source.next().orElseThrow());
            }
        }
        return copy;
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int from = 0; from + part.length <= whole.length; from++) {
            if (Arrays.equals(whole, from, from + part.length, part, 0, part.length)) {
                return from;
            }
        }
        throw new AssertionError("the sound is not a part of the original's");
    }

    private static void assertUnwritable(Path file, String reason) {
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(
                        () -> VideoFileWriter.builder(file).framesPerSecond(25).build())
                .withMessageContaining(file.toString())
                .withMessageContaining(reason);
    }
}
