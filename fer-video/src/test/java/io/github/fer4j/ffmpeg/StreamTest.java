package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @Test
    void aFilmOfKnownLengthIsReadLikeAFile() {
        byte[] film = Films.bytes(Films.write(folder.resolve("film.mkv")));
        try (FilmServer server = new FilmServer(film, true);
                FrameSource source = FfmpegFrameSource.openStream(server.address())) {
            assertThat(source.info().live()).isFalse();
            assertThat(Films.rest(source)).hasSize(50);
        }
    }

    @Test
    void aStreamWithoutEndIsLive() {
        try (FilmServer server = new FilmServer(endless(), true);
                FrameSource source = FfmpegFrameSource.openStream(server.address())) {
            assertThat(source.info().live()).isTrue();
            assertThat(source.info().duration()).isEmpty();
            assertThat(source.info().name()).isEqualTo(server.address());
            assertThat(Films.rest(source)).isNotEmpty();
        }
    }

    @Test
    void aStreamThatFallsSilentIsAnError() {
        try (FilmServer server = new FilmServer(endless(), false);
                FrameSource source = FfmpegFrameSource.openStream(server.address(), SHORT)) {
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> Films.rest(source))
                    .withMessageContaining(server.address())
                    .withMessageContaining("no data came in time");
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws InterruptedException {
        try (FilmServer server = new FilmServer(endless(), false)) {
            FrameSource source = FfmpegFrameSource.openStream(server.address(), Duration.ofMinutes(1));
            CountDownLatch nearlyWaiting = new CountDownLatch(10);
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readCounting(source, nearlyWaiting));
            nearlyWaiting.await();
            source.close();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reader.get(30, TimeUnit.SECONDS))
                    .withCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anAddressThatDoesNotAnswerIsAnError() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String scheme : new String[] {"http", "rtsp"}) {
                String address = scheme + "://127.0.0.1:" + silent.getLocalPort() + "/camera";
                assertThatExceptionOfType(VideoException.class)
                        .isThrownBy(() -> FfmpegFrameSource.openStream(address, SHORT))
                        .withMessageContaining(address)
                        .withMessageContaining("no data came in time");
            }
        }
    }

    @Test
    void aPortWhereNobodyListensIsAnError() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String address = "rtsp://user:secret@127.0.0.1:" + port + "/camera";
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> FfmpegFrameSource.openStream(address))
                .withMessageContaining("rtsp://127.0.0.1:" + port + "/camera")
                .withMessageContaining("refused")
                .withMessageNotContaining("secret");
    }

    @Test
    void aPageThatIsMissingIsAnError() {
        try (FilmServer server = new FilmServer(new byte[0], true)) {
            String address = server.address().replace("film", "elsewhere");
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> FfmpegFrameSource.openStream(address))
                    .withMessageContaining("404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "file:///etc/passwd", "concat://a|b", "ftp://example.org/a.mp4", ""})
    void whatIsNoAddressOfAStreamIsRefused(String address) {
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> FfmpegFrameSource.openStream(address))
                .withMessageContaining("an address begins with one of");
    }

    @Test
    void patienceMustBeAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FfmpegFrameSource.openStream("http://127.0.0.1/", Duration.ZERO));
    }

    private static void readCounting(FrameSource source, CountDownLatch count) {
        for (Optional<VideoFrame> next = source.next(); next.isPresent(); next = source.next()) {
            count.countDown();
        }
    }

    /** A film whose header was never completed, as a live one has no length. */
    private byte[] endless() {
        Path film = folder.resolve("endless.mkv");
        try (VideoFileWriter writer =
                VideoFileWriter.builder(film).framesPerSecond(25).build()) {
            Films.scene().frames(300, 25).forEach(writer::write);
            return Films.bytes(film);
        }
    }
}
