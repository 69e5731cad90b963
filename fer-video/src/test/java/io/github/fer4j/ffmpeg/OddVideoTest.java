package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos that are valid, or nearly so, but unusual. */
class OddVideoTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, mp4, 4, 3, 213, 120",
        "mkv, matroska, 4, 3, 213, 120",
        "mp4, mp4, 8, 9, 160, 135",
        "mp4, mp4, 1, 90, 160, 120"
    })
    void pixelsThatAreNotSquareAreStretchedAsPlayersDo(
            String extension, String muxer, int across, int down, int width, int height) {
        Path film = Films.write(folder.resolve("film.mp4"));
        Path stretched = Remux.withPixels(film, folder.resolve("stretched." + extension), muxer, across, down);
        try (FrameSource source = FfmpegFrameSource.open(stretched)) {
            assertThat(source.info().width()).isEqualTo(width);
            assertThat(source.info().height()).isEqualTo(height);
            Frame frame = source.next().orElseThrow().image();
            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.height()).isEqualTo(height);
        }
    }

    @Test
    void aPictureSizeThatChangesKeepsItsProportionsBetweenBlackMargins() {
        Path wide = transportStream("wide", still(160, 120));
        Path high = transportStream("high", still(60, 120));
        List<VideoFrame> frames = Films.read(joined(wide, high));
        assertThat(frames).hasSize(100);
        Frame last = frames.get(99).image();
        assertThat(last.width()).isEqualTo(160);
        assertThat(last.height()).isEqualTo(120);
        assertThat(brightness(last, 49 - 4)).isLessThan(10);
        assertThat(brightness(last, 50 + 4)).isGreaterThan(150);
        assertThat(brightness(last, 109 - 4)).isGreaterThan(150);
        assertThat(brightness(last, 110 + 4)).isLessThan(10);
    }

    @Test
    void joinedTransportStreamsAreReadToTheEndAtTheirRate() {
        Path part = transportStream("part", Films.scene().frames(50, 25));
        assertEvenTimes(Films.read(joined(part, part)), 100);
    }

    @Test
    void joinedTransportStreamsEndAtTheJoinIfStrict() {
        Path part = transportStream("part", Films.scene().frames(50, 25));
        Path joined = joined(part, part);
        try (FrameSource source = FfmpegFrameSource.builder(joined).strict(true).open()) {
            assertThatExceptionOfType(DamagedVideoException.class).isThrownBy(() -> Films.rest(source));
        }
    }

    /** In ticks of 1/90000 s. */
    @ParameterizedTest
    @ValueSource(longs = {36_000 * 90_000L, 1_000 * 90_000L})
    void timestampsOfATransportStreamThatJumpAreFollowedAtItsRate(long jump) {
        Path film = Films.write(folder.resolve("film.mp4"));
        Path jumping = Remux.to(film, folder.resolve("jumping.ts"), "mpegts", t -> t < 90_000 ? t : t + jump);
        assertEvenTimes(Films.read(jumping), 50);
    }

    /** In ticks of 1 ms. */
    @ParameterizedTest
    @ValueSource(longs = {36_000_000, 4_000_000_000_000L})
    void timestampsOfAMatroskaFileThatJumpAreFollowedAtItsRate(long jump) {
        Path film = Films.write(folder.resolve("film.mp4"));
        Path jumping = Remux.to(film, folder.resolve("jumping.mkv"), "matroska", t -> t < 1000 ? t : t + jump);
        assertEvenTimes(Films.read(jumping), 50);
    }

    @Test
    void aRiffSizeThatCountsItsOwnHeaderIsNoDamage() {
        Path film = Films.write(folder.resolve("film.avi"));
        byte[] bytes = Films.bytes(film);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length);
        assertThat(Films.read(Films.put(folder.resolve("counted.avi"), bytes))).hasSize(50);
    }

    private static void assertEvenTimes(List<VideoFrame> frames, int count) {
        assertThat(frames).hasSize(count);
        for (int i = 1; i < count; i++) {
            Duration step = frames.get(i).timestamp().minus(frames.get(i - 1).timestamp());
            assertThat(step.toMillis()).as("before frame " + i).isBetween(1L, 130L);
        }
        assertThat(frames.get(count - 1).timestamp().toMillis()).isBetween(40L * (count - 3), 40L * (count + 3));
    }

    private static List<VideoFrame> still(int width, int height) {
        Frame image = Frames.plain(width, height, PixelFormat.BGR, 200);
        return IntStream.range(0, 50)
                .mapToObj(i -> new VideoFrame(image, i, Duration.ofMillis(40L * i)))
                .toList();
    }

    private Path transportStream(String name, List<VideoFrame> frames) {
        Path film = Films.write(folder.resolve(name + ".mp4"), frames);
        return Remux.to(film, folder.resolve(name + ".ts"), "mpegts");
    }

    private Path joined(Path one, Path other) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Films.bytes(one));
        bytes.writeBytes(Films.bytes(other));
        return Films.put(folder.resolve("joined.ts"), bytes.toByteArray());
    }

    private static int brightness(Frame frame, int x) {
        return frame.pixels()[60 * frame.stride() + 3 * x] & 0xFF;
    }
}
