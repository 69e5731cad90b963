package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a server, with its page in a real browser and its end by signals. */
class ServeIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TempDir
    private Path folder;

    private Path work;
    private Process server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        server = PackagedProgram.jar().start(folder, "serve", "--port", "0", "--work", work.toString());
        address = String.valueOf(server.inputReader().readLine());
        assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/");
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void aPhotoIsShownWithItsFaces() throws Exception {
        try (Browser browser = browser()) {
            browser.type("#photo-file", PackagedProgram.photo("sinaface.jpg").toString());
            browser.await("document.querySelectorAll('#photo-faces li').length === 1");
            assertThat(browser.run("return document.querySelector('#photo-faces h3').textContent")
                            .asText())
                    .startsWith("Face 1: ");
            assertThat(browser.run("return document.querySelectorAll('#photo-faces meter').length")
                            .asInt())
                    .isEqualTo(7);
            assertThat(browser.run("return document.getElementById('photo-status').textContent")
                            .asText())
                    .isEqualTo("One face.");
            browser.screenshot(SCREENSHOTS.resolve("photo.png"));
            browser.show(380, 1100, true);
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth")
                            .asBoolean())
                    .as("nothing is wider than a phone")
                    .isTrue();
            assertThat(browser.run("return getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .isEqualTo("rgb(22, 25, 29)");
            browser.screenshot(SCREENSHOTS.resolve("photo-phone-dark.png"));
            browser.type(
                    "#photo-file",
                    Files.writeString(folder.resolve("text.jpg"), "no picture").toString());
            browser.await("document.getElementById('message').textContent.includes('not a picture')");
        }
    }

    @Test
    void theTabsAreUsedByArrowKeys() throws Exception {
        try (Browser browser = browser()) {
            browser.type("#tab-photo", "\uE014"); // the right arrow of WebDriver
            assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("tab-camera");
            assertThat(browser.run("return document.getElementById('camera').hidden")
                            .asBoolean())
                    .isFalse();
            assertThat(browser.run("return document.getElementById('photo').hidden")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void theCameraIsShownLive() throws Exception {
        try (Browser browser = browser()) {
            browser.click("#tab-camera");
            browser.click("#camera-start");
            browser.await("document.querySelectorAll('#camera-faces li').length === 1");
            browser.await("/[1-9][0-9.]* pictures a second, [0-9]+ ms/"
                    + ".test(document.getElementById('camera-rate').textContent)");
            Thread.sleep(2_000);
            browser.screenshot(SCREENSHOTS.resolve("camera.png"));
            browser.click("#camera-stop");
            browser.await("document.getElementById('camera-stage').hidden");
        }
    }

    @Test
    void aVideoIsRecognisedShownAndDeleted() throws Exception {
        Path video = new MadeVideo(320, 240, 50).write(folder.resolve("made.mp4"));
        try (Browser browser = browser()) {
            browser.click("#tab-video");
            browser.type("#video-file", video.toString());
            browser.await("!document.getElementById('video-results').hidden");
            browser.await("document.getElementById('video-chart').naturalWidth > 0");
            browser.await("document.getElementById('video-annotated').readyState >= 1");
            browser.screenshot(SCREENSHOTS.resolve("video.png"));
            browser.click("#video-delete");
            browser.await("document.getElementById('video-status').textContent.includes('deleted')");
        }
        assertThat(jobs()).isEmpty();
    }

    /** Whoever starts the server again finds nothing of what was not complete. */
    @Test
    void aKillInTheMiddleOfAVideoLeavesNoHalfFileBehind() throws Exception {
        upload(1_000);
        awaitFile("annotated.mp4");
        server.destroyForcibly().waitFor();
        assertThat(jobs()).isNotEmpty();
        startAgain();
        assertThat(jobs()).isEmpty();
    }

    private void startAgain() throws IOException {
        server = PackagedProgram.jar().start(folder, "serve", "--port", "0", "--work", work.toString());
        assertThat(server.inputReader().readLine()).startsWith("http://");
    }

    @Test
    void endedByTheSystemItCancelsVideosAndRemovesAllFiles() throws Exception {
        upload(1_000);
        awaitFile("annotated.mp4");
        Signals.send("TERM", server);
        assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    private Browser browser() throws IOException {
        Browser browser = Browser.start(Files.createDirectory(folder.resolve("profile")), camera());
        browser.open(address);
        browser.show(1000, 1000, false);
        return browser;
    }

    /** Motion JPEG is one JPEG after the other. */
    private Path camera() throws IOException {
        ByteArrayOutputStream clip = new ByteArrayOutputStream();
        Path frames = Files.createDirectory(folder.resolve("frames"));
        new MadeVideo(640, 480, 20).writePictures(frames);
        try (Stream<Path> pictures = Files.list(frames).sorted()) {
            for (Path picture : pictures.toList()) {
                javax.imageio.ImageIO.write(javax.imageio.ImageIO.read(picture.toFile()), "jpeg", clip);
            }
        }
        return Files.write(folder.resolve("camera.mjpeg"), clip.toByteArray());
    }

    private void upload(int frames) throws IOException, InterruptedException {
        Path video = new MadeVideo(320, 240, frames).write(folder.resolve("long.mp4"));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "v1/videos"))
                                .POST(HttpRequest.BodyPublishers.ofFile(video))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JsonNode json = new ObjectMapper().readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json.get("id").asText()).hasSize(32);
    }

    private void awaitFile(String name) throws IOException, InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (jobs().stream().anyMatch(file -> file.endsWith(name))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("there never was a file " + name);
    }

    /** The files of all videos. */
    private List<Path> jobs() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }
}
