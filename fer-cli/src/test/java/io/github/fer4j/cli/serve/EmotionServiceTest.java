package io.github.fer4j.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.MadeVideos;
import io.github.fer4j.error.FerException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as clients see it, with the real recognizer. */
class EmotionServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "secret";

    @TempDir
    private static Path folder;

    private static EmotionRecognizer recognizer;
    private static EmotionService service;
    private static EmotionService guarded;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        recognizer = EmotionRecognizer.builder().build();
        service = EmotionService.start(settings("", List.of(), 0), recognizer, "general");
        guarded = EmotionService.start(settings(TOKEN, List.of("https://friend.example"), 0), recognizer, "general");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        guarded.close();
        recognizer.close();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("fer4j-serve")))
                    .isEmpty();
        }
    }

    private static ServiceSettings settings(String token, List<String> origins, int port) {
        return new ServiceSettings(
                "127.0.0.1",
                port,
                new AccessRules("127.0.0.1", token, origins),
                2,
                4,
                Duration.ofSeconds(30),
                2_000_000,
                4_000_000,
                2,
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                1,
                Limits.DEFAULT,
                folder);
    }

    @Test
    void aPictureIsRecognisedAsTheDocumentOfTheApiSays() throws Exception {
        HttpResponse<byte[]> answer = send(post("/v1/recognize", photo()).header("Content-Type", "image/jpeg"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(problems("Picture", answer)).isEmpty();
        assertThat(json.at("/faces/0/scores")).hasSize(7);
        assertThat(json.get("faces")).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aFormBringsThePictureToo() throws Exception {
        HttpResponse<byte[]> plain = send(post("/v1/recognize", photo()));
        HttpResponse<byte[]> form = send(form("/v1/recognize", "image", photo()));
        assertThat(JSON.readTree(form.body())).isEqualTo(JSON.readTree(plain.body()));
        HttpResponse<byte[]> other = send(form("/v1/recognize", "picture", photo()));
        assertProblem(other, 400, "a field named");
    }

    @Test
    void whoAcceptsPicturesAloneGetsThePictureWithTheFacesMarked() throws Exception {
        for (String type : List.of("image/png", "image/jpeg")) {
            HttpResponse<byte[]> answer = send(post("/v1/recognize", photo()).header("Accept", type));
            assertThat(answer.headers().firstValue("Content-Type")).contains(type);
            assertThat(new OpenCvImageReader().read(answer.body(), "answer").width())
                    .isEqualTo(new OpenCvImageReader().read(photo(), "photo").width());
        }
        assertProblem(send(post("/v1/recognize", photo()).header("Accept", "text/html")), 406, "Accept");
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheReason() throws Exception {
        assertProblem(send(post("/v1/recognize", new byte[0])), 422, "empty");
        assertProblem(send(post("/v1/recognize", "text".getBytes(StandardCharsets.UTF_8))), 415, "not a picture");
        assertProblem(send(post("/v1/recognize", new byte[3_000_000])), 413, "2,000,000 bytes");
        assertProblem(send(request("/v1/recognize").GET()), 405, "other methods");
        assertProblem(send(request("/v1/nothing").GET()), 404, "nothing at this address");
    }

    /** Damaged pictures of all kinds leave it running. */
    @Test
    void damagedPicturesAreAnsweredAndTheServerGoesOn() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        byte[] photo = photo();
        for (int i = 0; i < 40; i++) {
            byte[] damaged = photo.clone();
            for (int hit = 0; hit < 20; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            int length = random.nextInt(1, damaged.length);
            HttpResponse<byte[]> answer = send(post("/v1/recognize", java.util.Arrays.copyOf(damaged, length)));
            assertThat(answer.statusCode()).isIn(200, 413, 415, 422);
        }
        assertThat(send(request("/health").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void aVideoIsRecognisedAndItsResultsCanBeFetchedAndDeleted() throws Exception {
        HttpResponse<byte[]> answer = send(post("/v1/videos", MadeVideos.mp4(folder, 50)));
        assertThat(answer.statusCode()).isEqualTo(202);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(problems("Video", answer)).isEmpty();
        JsonNode done = await(address, "done");
        assertThat(done.get("share").asDouble()).isEqualTo(1);
        assertThat(done.get("results")).hasSize(4);
        assertThat(text(done.at("/results/faces.csv").asText()))
                .startsWith("frame,time,track,x,y")
                .hasLineCount(51);
        assertThat(text(done.at("/results/summary.json").asText()))
                .contains("this video")
                .doesNotContain(folder.toString());
        HttpResponse<byte[]> video = send(request(address + "/annotated.mp4").GET());
        assertThat(video.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(new String(video.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        assertProblem(send(request(address + "/upload").GET()), 404, "no such result");
        assertThat(send(request(address).DELETE()).statusCode()).isEqualTo(204);
        assertProblem(send(request(address).GET()), 404, "no such video");
    }

    @Test
    void whatIsNoVideoFailsAndVideosBeyondTheLimitAreRefused() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = send(post("/v1/videos", new byte[1000]));
            addresses.add(answer.headers().firstValue("Location").orElseThrow());
        }
        HttpResponse<byte[]> third = send(post("/v1/videos", new byte[1000]));
        assertProblem(third, 429, "as many videos as it may");
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        for (String address : addresses) {
            assertThat(await(address, "failed").get("detail").asText()).contains("not a video");
            send(request(address).DELETE());
        }
        assertProblem(send(post("/v1/videos", new byte[5_000_000])), 413, "4,000,000 bytes");
        assertProblem(send(post("/v1/videos", new byte[0])), 400, "is empty");
    }

    @ParameterizedTest
    @CsvSource({"/v1/videos, 413", "/v1/recognize, 413", "/v1/nothing, 404", "/v1/models, 405"})
    void aClientSeesWhyItIsRefusedHoweverMuchItSends(String path, int status) throws Exception {
        byte[] body = new byte[20_000_000];
        for (int i = 0; i < 5; i++) {
            assertThat(send(post(path, body)).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void aVideoCanBeCancelled() throws Exception {
        HttpResponse<byte[]> answer = send(post("/v1/videos", MadeVideos.mp4(folder, 400)));
        String address = answer.headers().firstValue("Location").orElseThrow();
        await(address, "running");
        assertThat(send(request(address).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(request(address).GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void theCamerasPicturesAreAnsweredOverAWebSocket() throws Exception {
        Answers answers = new Answers();
        WebSocket socket = connect(service, "/live", answers);
        byte[] photo = photo();
        for (int number = 1; number <= 3; number++) {
            ByteBuffer message = ByteBuffer.allocate(Integer.BYTES + photo.length);
            message.putInt(number).put(photo).flip();
            socket.sendBinary(message, true).join();
            JsonNode answer = JSON.readTree(answers.next());
            assertThat(answer.get("frame").asInt()).isEqualTo(number);
            assertThat(answer.get("width").asInt()).isPositive();
            assertThat(answer.at("/faces/0/track").asInt()).isEqualTo(1);
            assertThat(answer.at("/faces/0/smoothed")).hasSize(7);
        }
        Answers refused = new Answers();
        connect(service, "/live", refused);
        assertThat(refused.closed()).as("one camera is allowed").isEqualTo(1013);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Test
    void otherSitesAndOtherNamesMayNotUseIt() throws Exception {
        assertProblem(
                send(post("/v1/recognize", photo()).header("Origin", "https://evil.example")), 403, "other sites");
        assertThat(send(post("/v1/recognize", photo()).header("Origin", origin(service)))
                        .statusCode())
                .isEqualTo(200);
        AccessRules local = new AccessRules("127.0.0.1", "", List.of());
        assertThat(local.host()).isEqualTo("127.0.0.1");
    }

    /** As after DNS rebinding; Java's own client may not say a name that is not the address's. */
    @Test
    void anotherHostNameIsRefused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void withATokenNothingIsAnsweredWithoutIt() throws Exception {
        for (String path : List.of("/v1/models", "/metrics")) {
            assertProblem(send(request(guarded, path).GET()), 401, "Authorization");
            assertThat(send(request(guarded, path)
                                    .header("Authorization", "Bearer " + TOKEN)
                                    .GET())
                            .statusCode())
                    .isEqualTo(200);
            assertProblem(
                    send(request(guarded, path)
                            .header("Authorization", "Bearer wrong")
                            .GET()),
                    401,
                    "Authorization");
        }
        assertThat(send(request(guarded, "/health").GET()).statusCode()).isEqualTo(200);
        Answers answers = new Answers();
        connect(guarded, "/live", answers);
        assertThat(answers.closed()).isEqualTo(1008);
        connect(guarded, "/live?token=" + TOKEN, new Answers())
                .sendClose(WebSocket.NORMAL_CLOSURE, "")
                .join();
    }

    @Test
    void anAllowedSiteMayUseItWithTheToken() throws Exception {
        HttpResponse<byte[]> question = send(request(guarded, "/v1/models")
                .header("Origin", "https://friend.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "Authorization")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.headers().firstValue("Access-Control-Allow-Origin")).contains("https://friend.example");
        assertThat(send(request(guarded, "/v1/models")
                                .header("Origin", "https://friend.example")
                                .header("Authorization", "Bearer " + TOKEN)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void healthModelsAndFiguresAreToldAsDocumented() throws Exception {
        assertThat(problems("Health", send(request("/health").GET()))).isEmpty();
        HttpResponse<byte[]> models = send(request("/v1/models").GET());
        assertThat(problems("Models", models)).isEmpty();
        assertThat(JSON.readTree(models.body()).at("/models/0/labels")).hasSize(7);
        send(post("/v1/recognize", photo()));
        assertThat(text("/metrics"))
                .contains(
                        "fer4j_recognition_seconds_count{outcome=\"success\"}",
                        "fer4j_answers_total",
                        "jvm_memory_used_bytes");
    }

    /** Every address of the document is there, and the page asks for no other. */
    @Test
    void theDocumentOfTheApiNamesWhatThereIs() throws Exception {
        JsonNode paths = JSON.readTree(text("/openapi.json")).get("paths");
        Set<String> documented = new TreeSet<>();
        paths.fieldNames().forEachRemaining(documented::add);
        assertThat(documented)
                .containsExactly(
                        "/health",
                        "/metrics",
                        "/v1/models",
                        "/v1/recognize",
                        "/v1/videos",
                        "/v1/videos/{id}",
                        "/v1/videos/{id}/{name}");
        for (String path : documented) {
            String sample = path.replace("{id}", "0".repeat(32)).replace("{name}", "faces.csv");
            for (String method : List.of("GET", "POST", "DELETE")) {
                int status = send(request(sample).method(method, HttpRequest.BodyPublishers.noBody()))
                        .statusCode();
                boolean known = paths.get(path).has(method.toLowerCase(java.util.Locale.ROOT));
                assertThat(status == 405).as("%s %s: %s", method, path, status).isEqualTo(!known);
            }
        }
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        for (String path : List.of("/", "/app.js", "/style.css")) {
            assertThat(text(path)).isNotEmpty().doesNotContain("http://", "https://", "//cdn");
        }
    }

    @Test
    void aPortThatIsTakenIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> EmotionService.start(settings("", List.of(), service.port()), recognizer, "general"))
                .isInstanceOf(FerException.class)
                .hasMessageContaining("port " + service.port());
    }

    private JsonNode await(String address, String state) throws Exception {
        for (int i = 0; i < 600; i++) {
            HttpResponse<byte[]> answer = send(request(address).GET());
            assertThat(problems("Video", answer)).isEmpty();
            JsonNode json = JSON.readTree(answer.body());
            if (json.get("state").asText().equals(state)) {
                return json;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it never was " + state);
    }

    private static byte[] photo() throws IOException {
        return Files.readAllBytes(MadeVideos.photo());
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder form(String path, String field, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--x\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return post(path, body.toByteArray()).header("Content-Type", "multipart/form-data; boundary=x");
    }

    private static HttpRequest.Builder request(String path) {
        return request(service, path);
    }

    private static HttpRequest.Builder request(EmotionService to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path));
    }

    private static String origin(EmotionService of) {
        return "http://127.0.0.1:" + of.port();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String path) throws Exception {
        HttpResponse<byte[]> answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String detail) throws IOException {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problems("Problem", answer)).isEmpty();
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.get("status").asInt()).isEqualTo(status);
        assertThat(json.get("detail").asText()).contains(detail);
    }

    /** What is wrong with an answer that should be one of the document's schemas. */
    private static List<String> problems(String schema, HttpResponse<byte[]> answer) throws IOException {
        ObjectNode document;
        try (var in = EmotionService.class.getResourceAsStream("openapi.json")) {
            document = (ObjectNode) JSON.readTree(in);
        }
        document.put("$ref", "#/components/schemas/" + schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document)
                .validate(new String(answer.body(), StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private WebSocket connect(EmotionService to, String path, Answers answers) {
        return client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + to.port() + path), answers)
                .join();
    }

    /** What a WebSocket brings. */
    private static final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private volatile CompletableFuture<String> message = new CompletableFuture<>();

        String next() throws Exception {
            String next = message.get(30, TimeUnit.SECONDS);
            message = new CompletableFuture<>();
            return next;
        }

        int closed() throws Exception {
            return closed.get(30, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                message.complete(text.toString());
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }
    }
}
