package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.support.RealVideos;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegFrameSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "m4v", "mov", "mkv", "avi"})
    void everyFormatGivesEveryFrameAtItsTime(String extension) {
        Path film = Films.write(folder.resolve("film." + extension));
        List<VideoFrame> frames = Films.read(film);
        assertThat(frames).hasSize(50);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.get(i).index()).isEqualTo(i);
            assertThat(frames.get(i).timestamp()).isEqualTo(Duration.ofMillis(40L * i));
        }
    }

    @Test
    void theFramesLookLikeThoseWritten() {
        List<VideoFrame> written = Films.scene().frames(50, 25);
        List<VideoFrame> read = Films.read(Films.write(folder.resolve("film.mp4")));
        for (int i = 0; i < 50; i++) {
            assertThat(Films.difference(read.get(i).image(), written.get(i).image()))
                    .isLessThan(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv"})
    void aVariableRateKeepsItsTimes(String extension) {
        long[] millis = {0, 40, 100, 500, 520, 1300, 1340};
        List<VideoFrame> frames = Films.sceneAt(millis);
        List<VideoFrame> read = Films.read(Films.write(folder.resolve("film." + extension), frames));
        assertThat(read.stream().map(frame -> frame.timestamp().toMillis()))
                .containsExactly(0L, 40L, 100L, 500L, 520L, 1300L, 1340L);
    }

    @Test
    void tellsNameSizeRateAndLength() {
        Path film = Films.write(folder.resolve("film.mp4"));
        try (FrameSource source = FfmpegFrameSource.open(film)) {
            assertThat(source.info())
                    .isEqualTo(new VideoInfo(film.toString(), 160, 120, 25, Optional.of(Duration.ofSeconds(2)), false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mov", "mkv", "avi"})
    void readingMayStartInTheMiddle(String extension) {
        Path film = Films.write(folder.resolve("film." + extension));
        List<VideoFrame> whole = Films.read(film);
        try (FrameSource source = FfmpegFrameSource.open(film, Duration.ofMillis(1210))) {
            List<VideoFrame> part = Films.rest(source);
            assertThat(part).hasSize(19);
            assertThat(part.get(0).index()).isZero();
            assertThat(part.get(0).timestamp()).isEqualTo(Duration.ofMillis(1240));
            assertThat(part.get(0).image().pixels())
                    .isEqualTo(whole.get(31).image().pixels());
        }
    }

    @Test
    void readingMayStartAfterTheEnd() {
        try (FrameSource source =
                FfmpegFrameSource.open(Films.write(folder.resolve("film.mp4")), Duration.ofMinutes(5))) {
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void aTimeBeforeTheStartIsRefused() {
        Path film = Films.write(folder.resolve("film.mp4"));
        assertThatIllegalArgumentException().isThrownBy(() -> FfmpegFrameSource.open(film, Duration.ofMillis(-1)));
    }

    /** The corner that is bright in the stored film's upper left. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 160, 120, left, top",
        "0, 1, -1, 0, 120, 160, right, top",
        "-1, 0, 0, -1, 160, 120, right, bottom",
        "0, -1, 1, 0, 120, 160, left, bottom",
        "-1, 0, 0, 1, 160, 120, right, top",
        "1, 0, 0, -1, 160, 120, left, bottom",
        "0, 1, 1, 0, 120, 160, left, top",
        "0, -1, -1, 0, 120, 160, right, bottom"
    })
    void framesAreUpright(int a, int b, int c, int d, int width, int height, String side, String end) {
        Path film = Films.turned(Films.still(folder.resolve("corner.mp4"), corner()), a, b, c, d);
        try (FrameSource source = FfmpegFrameSource.open(film)) {
            assertThat(source.info().width()).isEqualTo(width);
            assertThat(source.info().height()).isEqualTo(height);
            Frame frame = source.next().orElseThrow().image();
            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.height()).isEqualTo(height);
            for (String x : new String[] {"left", "right"}) {
                for (String y : new String[] {"top", "bottom"}) {
                    boolean bright = x.equals(side) && y.equals(end);
                    assertThat(isBright(frame, x, y)).as(x + " " + y).isEqualTo(bright);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cap13_edit2.mp4, 400, 300, 765, 30560",
        "cap13_edit2.webm, 400, 300, 752, 30560",
        "short_hamilton_clip.mp4, 640, 360, 275, 9986",
        "mjpeg.avi, 720, 480, 67, 2200"
    })
    void realClipsAreReadToTheirEnd(String name, int width, int height, int count, long lastMillis) {
        try (FrameSource source = FfmpegFrameSource.open(RealVideos.find(name))) {
            assertThat(source.info().width()).isEqualTo(width);
            assertThat(source.info().height()).isEqualTo(height);
            List<VideoFrame> frames = Films.rest(source);
            assertThat(frames).hasSize(count);
            assertThat(frames.get(count - 1).timestamp().toMillis()).isBetween(lastMillis - 1, lastMillis + 1);
        }
    }

    private static Frame corner() {
        byte[] pixels = new byte[160 * 120];
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 80; x++) {
                pixels[y * 160 + x] = (byte) 220;
            }
        }
        return Frame.of(pixels, 160, 120, PixelFormat.GRAY);
    }

    private static boolean isBright(Frame frame, String side, String end) {
        int x = side.equals("left") ? 20 : frame.width() - 20;
        int y = end.equals("top") ? 20 : frame.height() - 20;
        return (frame.pixels()[y * frame.stride() + x * 3] & 0xFF) > 128;
    }
}
