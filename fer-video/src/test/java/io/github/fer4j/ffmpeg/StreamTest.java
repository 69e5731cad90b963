package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
                FrameSource source = openStream(server.address(), SHORT)) {
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> Films.rest(source))
                    .withMessageContaining(server.address())
                    .withMessageContaining("no data came in time");
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws InterruptedException {
        try (FilmServer server = new FilmServer(endless(), false)) {
            FrameSource source = openStream(server.address(), Duration.ofMinutes(1));
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
                        .isThrownBy(() -> openStream(address, SHORT))
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
    void aRedirectToTheSameHostIsFollowed() {
        byte[] film = Films.bytes(Films.write(folder.resolve("film.mp4")));
        try (FilmServer server = new FilmServer(new byte[0], true)) {
            server.serve("/moved.mp4", film);
            String address = server.redirect("/clip.mp4", "/moved.mp4");
            try (FrameSource source = FfmpegFrameSource.openStream(address)) {
                assertThat(Films.rest(source)).hasSize(50);
            }
        }
    }

    @Test
    void aRedirectToAnotherPortIsRefusedBeforeItIsAsked() {
        byte[] film = Films.bytes(Films.write(folder.resolve("film.mkv")));
        try (FilmServer other = new FilmServer(film, true);
                FilmServer server = new FilmServer(new byte[0], true)) {
            String address = server.redirect("/clip.mp4", other.address());
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> FfmpegFrameSource.openStream(address))
                    .withMessageContaining("another host or port");
            assertThat(other.requests()).isZero();
            try (FrameSource source = FfmpegFrameSource.builder(URI.create(address))
                    .reach(StreamReach.ANY_HOST)
                    .open()) {
                assertThat(Films.rest(source)).hasSize(50);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "tcp://127.0.0.1:9/", "rtmp://127.0.0.1/live", "ftp://127.0.0.1/a.mp4"})
    void aRedirectToAnotherProtocolIsRefusedEvenWhereAnyHostIsAllowed(String target) {
        try (FilmServer server = new FilmServer(new byte[0], true)) {
            URI address = URI.create(server.redirect("/clip.mp4", target));
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> FfmpegFrameSource.builder(address)
                            .reach(StreamReach.ANY_HOST)
                            .open())
                    .withMessageContaining(address.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live.m3u8", "/live"})
    void aPlaylistOfTheSameHostIsPlayed(String path) {
        try (FilmServer server = new FilmServer(new byte[0], true)) {
            server.serve("/one.ts", segment());
            server.serve("/two.ts", segment());
            String address = server.serve(path, playlist("one.ts", "/two.ts"));
            try (FrameSource source = FfmpegFrameSource.openStream(address)) {
                assertThat(Films.rest(source)).hasSize(100);
            }
        }
    }

    @Test
    void aPlaylistDoesNotLeadToAnotherPortOrToAFile() {
        Path local = Films.put(folder.resolve("local.ts"), segment());
        try (FilmServer other = new FilmServer(segment(), true);
                FilmServer server = new FilmServer(new byte[0], true)) {
            String[] segments = {
                other.address(), "file:" + local, local.toString(), "concat:" + local, "tcp://127.0.0.1:9/"
            };
            for (int i = 0; i < segments.length; i++) {
                String address = server.serve("/" + i + ".m3u8", playlist(segments[i]));
                assertThatExceptionOfType(VideoException.class).as(segments[i]).isThrownBy(() -> readAll(address));
            }
            assertThat(other.requests()).isZero();
        }
    }

    private static void readAll(String address) {
        try (FrameSource source = openStream(address, Duration.ofSeconds(3))) {
            Films.rest(source);
        }
    }

    private byte[] segment() {
        Path film = Films.write(folder.resolve("segment.mp4"));
        return Films.bytes(Remux.to(film, folder.resolve("segment.ts"), "mpegts"));
    }

    private static byte[] playlist(String... segments) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n");
        for (String segment : segments) {
            text.append("#EXTINF:2,\n").append(segment).append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static FrameSource openStream(String address, Duration patience) {
        Limits limits =
                Limits.builder().openingTime(patience).readingTime(patience).build();
        return FfmpegFrameSource.builder(URI.create(address)).limits(limits).open();
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
