package io.github.fer4j.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.MadeVideos;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.support.RealFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile and broken files of all kinds are uploaded as pictures and as videos: each is answered, and the service goes on. */
class FaultsServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path faults;
    private static EmotionRecognizer recognizer;
    private static EmotionService service;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        faults = RealFiles.shared("../faults");
        recognizer = EmotionRecognizer.builder().build();
        service = EmotionService.start(
                new ServiceSettings(
                        "127.0.0.1",
                        0,
                        new AccessRules("127.0.0.1", "", List.of()),
                        2,
                        4,
                        Duration.ofSeconds(60),
                        8_000_000,
                        8_000_000,
                        1,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        1,
                        Limits.DEFAULT,
                        folder),
                recognizer,
                "general");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
            recognizer.close();
        }
    }

    @Test
    void eachIsAnsweredAsAPicture() throws Exception {
        for (Path file : files()) {
            HttpResponse<byte[]> answer = post("/v1/recognize", file);
            assertThat(answer.statusCode()).as(file.toString()).isIn(200, 413, 415, 422);
        }
        assertItWorks();
    }

    @Test
    void eachIsAnsweredAsAVideo() throws Exception {
        for (Path file : files()) {
            HttpResponse<byte[]> answer = post("/v1/videos", file);
            assertThat(answer.statusCode()).as(file.toString()).isEqualTo(202);
            String address = answer.headers().firstValue("Location").orElseThrow();
            JsonNode end = end(address);
            assertThat(end.get("state").asText())
                    .as("%s: %s", file, end)
                    .isEqualTo(file.startsWith(faults.resolve("video")) ? expected(file) : "failed");
            assertThat(send(request(address).DELETE()).statusCode()).isEqualTo(204);
        }
        assertItWorks();
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .extracting(Path::getFileName)
                    .containsOnly(Path.of("lock"));
        }
    }

    /** All of these are videos that play, but for the frame that no limit allows. */
    private static String expected(Path video) {
        return video.endsWith("frame-16000x16000.gif") ? "failed" : "done";
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(faults)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private JsonNode end(String address) throws Exception {
        for (int i = 0; i < 1200; i++) {
            JsonNode json = JSON.readTree(send(request(address).GET()).body());
            if (!List.of("waiting", "running").contains(json.get("state").asText())) {
                return json;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it never came to an end");
    }

    private void assertItWorks() throws Exception {
        HttpResponse<byte[]> answer = post("/v1/recognize", MadeVideos.photo());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("faces")).hasSize(1);
    }

    private HttpResponse<byte[]> post(String path, Path file) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
