package io.github.fer4j.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application: one jar, whose native libraries are in jars inside it, in a process of its own. */
class PhotoApplicationIT {

    private static final int REQUESTS = 50;
    private static final long START_SECONDS = 120;
    private static final Pattern PORT = Pattern.compile("started on port (\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Process application;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        Path log = folder.resolve("log.txt");
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar().toString(),
                        "--server.port=0",
                        "--fer4j.cache.dir=" + folder.resolve("cache"),
                        "--fer4j.concurrency.patience=120s")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        port = waitForPort(log);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        application.destroy();
        assertThat(application.waitFor(60, TimeUnit.SECONDS))
                .as("it ends when it is asked to")
                .isTrue();
    }

    @Test
    void fiftyPhotosAtOnceGetTheSameAnswer() throws Exception {
        byte[] photo = Files.readAllBytes(Path.of("target/test-photos/sinaface.jpg"));
        HttpRequest request = request(photo);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, REQUESTS)
                .mapToObj(i -> CLIENT.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        String first = answers.get(0).get().body();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
            assertThat(answer.get().body()).isEqualTo(first);
        }
        JsonNode faces = new ObjectMapper().readTree(first);
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).get("emotion").asText()).isNotBlank();
        assertThat(faces.get(0).at("/box/width").asInt()).isBetween(80, 130);
    }

    @Test
    void whatIsNoPictureIsAProblem() throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(request("no picture".getBytes(StandardCharsets.US_ASCII)), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static HttpRequest request(byte[] photo) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = String.join(
                "\r\n",
                "--edge",
                "Content-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"",
                "Content-Type: image/jpeg",
                "",
                "");
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(photo);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/faces"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static int waitForPort(Path log) throws Exception {
        for (long second = 0; second < START_SECONDS * 4; second++) {
            Matcher line = PORT.matcher(Files.readString(log));
            if (line.find()) {
                return Integer.parseInt(line.group(1));
            }
            if (application.waitFor(250, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        application.destroy();
        throw new AssertionError("it did not start:\n" + Files.readString(log));
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
