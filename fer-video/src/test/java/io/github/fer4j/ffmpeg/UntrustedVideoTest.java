package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.video.FrameSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a malicious file may try. */
@Timeout(60)
class UntrustedVideoTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"list.m3u8", "clip.mp4", "clip.mkv", "clip.avi", "noextension"})
    void anHlsPlaylistDoesNotReadAnotherFileWhateverItsName(String name) {
        Path secret = Remux.to(Films.write(folder.resolve("film.mp4")), folder.resolve("secret.ts"), "mpegts");
        assertPlaylist(name, "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + secret + "\n#EXT-X-ENDLIST\n");
    }

    @Test
    void anHlsPlaylistBehindAByteOrderMarkIsRefused() {
        assertPlaylist("clip.mp4", "\u00EF\u00BB\u00BF\n#EXTM3U\n#EXTINF:2,\nother.ts\n");
    }

    @Test
    void aPlaylistThatNamesItselfEnds() {
        assertPlaylist("self.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nself.m3u8\n");
    }

    @Test
    void aConcatListDoesNotReadAnotherFile() {
        Path secret = Films.write(folder.resolve("secret.mp4"));
        assertPlaylist("list.mp4", "ffconcat version 1.0\nfile '" + secret + "'\n");
    }

    @Test
    void aDashManifestDoesNotReadAnotherFile() {
        Path secret = Films.write(folder.resolve("secret.mp4"));
        assertPlaylist(
                "manifest.mp4",
                "<?xml version=\"1.0\"?>\n<!-- a film -->\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\""
                        + " mediaPresentationDuration=\"PT2S\"><Period><AdaptationSet mimeType=\"video/mp4\">"
                        + "<Representation id=\"1\" bandwidth=\"1\"><BaseURL>file:" + secret
                        + "</BaseURL></Representation></AdaptationSet></Period></MPD>");
    }

    @Test
    void aPipeIsRefusedInsteadOfWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("clip.mp4");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);
        assertRefused(FfmpegFrameSource.builder(pipe), "it is a pipe or a device");
    }

    @Test
    void aGifOf16000PixelsSquareIsRefusedBeforeItIsDecoded() {
        assertRefused(
                FfmpegFrameSource.builder(gif(16_000, 16_000)),
                "frames of 16000x16000 pixels are above the limit framePixels of 36000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.avi", "film.ts", "film.flv", "film.mpg"})
    void framesAboveTheLimitAreRefused(String name) {
        Path film = folder.resolve(name);
        write(film);
        Limits limits = Limits.builder().framePixels(160 * 120 - 1).build();
        assertRefused(FfmpegFrameSource.builder(film).limits(limits), "limit framePixels of 19199");
        Limits enough = Limits.builder().framePixels(160 * 120).build();
        try (FrameSource source = FfmpegFrameSource.builder(film).limits(enough).open()) {
            assertThat(Films.rest(source)).hasSize(50);
        }
    }

    @Test
    void aFormatThatIsNotAllowedCanBeAllowed() {
        Path film = Remux.to(Films.write(folder.resolve("film.mp4")), folder.resolve("film.nut"), "nut");
        assertRefused(FfmpegFrameSource.builder(film), "allowFormats(\"nut\")");
        try (FrameSource source =
                FfmpegFrameSource.builder(film).allowFormats("nut").open()) {
            assertThat(Films.rest(source)).hasSize(50);
        }
    }

    @Test
    void aDecoderThatIsNotAllowedIsNamed() {
        Path film = Films.replaced(Films.write(folder.resolve("film.avi")), "H264", "cvid");
        assertRefused(FfmpegFrameSource.builder(film), "allowDecoders(\"cinepak\")");
    }

    @Test
    void anInterruptedThreadDoesNotOpenAFile() {
        Path film = Films.write(folder.resolve("film.mp4"));
        Thread.currentThread().interrupt();
        try {
            assertRefused(FfmpegFrameSource.builder(film), "the thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anInterruptEndsReading() {
        try (FrameSource source = FfmpegFrameSource.open(Films.write(folder.resolve("film.mp4")))) {
            source.next();
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> Films.rest(source))
                    .withMessageContaining("the thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void openingHasADeadline() {
        Path film = Films.write(folder.resolve("film.mp4"));
        Limits limits = Limits.builder().openingTime(Duration.ofNanos(1)).build();
        assertRefused(FfmpegFrameSource.builder(film).limits(limits), "no data came in time");
    }

    @Test
    void readingHasADeadline() {
        Path film = Films.write(folder.resolve("film.mkv"), Films.sceneAt(0));
        Limits limits = Limits.builder().readingTime(Duration.ofNanos(1)).build();
        try (FrameSource source = FfmpegFrameSource.builder(film).limits(limits).open()) {
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> Films.rest(source))
                    .withMessageContaining("no data came in time");
        }
    }

    private void write(Path film) {
        switch (film.getFileName().toString()) {
            case "film.ts" -> Remux.to(Films.write(folder.resolve("film.mp4")), film, "mpegts");
            case "film.flv" -> Remux.to(Films.write(folder.resolve("film.mp4")), film, "flv");
            case "film.mpg" -> {
                Path transport = folder.resolve("film.ts");
                write(transport);
                Remux.to(transport, film, "vob");
            }
            default -> Films.write(film);
        }
    }

    private void assertPlaylist(String name, String text) {
        Path file = Films.put(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(FfmpegFrameSource.builder(file), "it is a playlist");
    }

    private static void assertRefused(FfmpegFrameSource.Builder builder, String reason) {
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(builder::open)
                .withMessageContaining(reason);
    }

    /** One picture of no content. */
    private Path gif(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GIF89a".getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) width).putShort((short) height);
        bytes.put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        bytes.put((byte) 0x2C)
                .putInt(0)
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) 0);
        bytes.put(new byte[] {2, 2, 0x4C, 1, 0, 0x3B});
        return Films.put(folder.resolve("large.gif"), bytes.array());
    }
}
