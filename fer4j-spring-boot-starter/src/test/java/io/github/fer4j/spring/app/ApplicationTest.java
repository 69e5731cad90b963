package io.github.fer4j.spring.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.spring.EmotionRecognizerCustomizer;
import io.github.fer4j.spring.FerProperties;
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
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A web application with the starter, by HTTP. The build runs it with Boot 3.5 and with Boot 4. */
class ApplicationTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = SpringApplication.run(
                PhotoApplication.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--management.endpoints.web.exposure.include=health,metrics",
                "--management.endpoint.health.show-details=always",
                "--fer4j.uncertain-below=1",
                "--fer4j.concurrency.limit=1",
                "--fer4j.concurrency.patience=100ms",
                "--fer4j.limits.picture-pixels=1000000");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void itRunsWithTheVersionThatTheBuildAsksFor() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected.boot"));
    }

    @Test
    void aPhotoIsAnsweredWithItsFacesAsJson() throws Exception {
        HttpResponse<String> answer = post(photo());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode faces = json(answer);
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).fieldNames())
                .toIterable()
                .containsExactly("box", "eyes", "emotion", "confidence", "scores", "quality");
        assertThat(faces.get(0).get("emotion").asText())
                .as("fer4j.uncertain-below=1")
                .isEqualTo("uncertain");
        assertThat(faces.get(0).get("scores")).hasSize(7);
    }

    @Test
    void whatIsNoPictureIs415() throws Exception {
        assertProblem(post("I am not a picture".getBytes(StandardCharsets.US_ASCII)), 415, "is not a picture");
    }

    @Test
    void aDamagedPictureIs422() throws Exception {
        assertProblem(post(Arrays.copyOf(photo(), 300)), 422, "damaged");
    }

    @Test
    void aPictureBeyondTheLimitsIs413() throws Exception {
        byte[] bomb = photo();
        int frame = startOfFrame(bomb);
        // 65000 x 65000 pixels, says the header.
        bomb[frame + 5] = (byte) 0xFD;
        bomb[frame + 7] = (byte) 0xFD;
        assertProblem(post(bomb), 413, "larger than allowed");
    }

    @Test
    @Timeout(60)
    void whoComesWhileTooManyAreRunningIsAskedToTryAgain() throws Exception {
        PhotoApplication application = context.getBean(PhotoApplication.class);
        int all = application.gate.drainPermits();
        byte[] photo = photo();
        CompletableFuture<HttpResponse<String>> first = CLIENT.sendAsync(request(photo), BodyHandlers.ofString());
        while (!application.gate.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        try {
            HttpResponse<String> second = post(photo);
            assertProblem(second, 503, "Too many");
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(metric("fer4j.recognitions.running", "VALUE")).isEqualTo(1);
        } finally {
            application.gate.release(all);
        }
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(metric("fer4j.recognition?tag=outcome:refused", "COUNT")).isPositive();
        assertThat(metric("fer4j.recognition?tag=outcome:success", "TOTAL_TIME"))
                .isPositive();
        assertThat(metric("fer4j.faces", "TOTAL")).isPositive();
    }

    @Test
    void theRecognizerIsHealthyAndTellsItsLabels() throws Exception {
        JsonNode health = json(get("/actuator/health")).at("/components/fer4j");
        assertThat(health.get("status").asText()).isEqualTo("UP");
        assertThat(health.at("/details/labels")).hasSize(7);
    }

    @Test
    void aRecognizerOfTheApplicationTakesThePlaceAndIsClosedWithTheContext() {
        EmotionRecognizer own;
        try (ConfigurableApplicationContext other = plain(Own.class)) {
            own = other.getBean(EmotionRecognizer.class);
            assertThat(own.labels()).contains(Emotion.CONTEMPT);
        }
        assertThatIllegalStateException().isThrownBy(() -> own.read(new byte[1]));
    }

    @Test
    void defaultsAreThoseOfTheLibraryAndCustomizersComeLast() {
        try (ConfigurableApplicationContext other = plain(
                Customized.class,
                "--fer4j.model=ferplus",
                "--fer4j.minimum-confidence=0.5",
                "--fer4j.minimum-quality=0.25")) {
            FerProperties properties = other.getBean(FerProperties.class);
            assertThat(properties.minimumFaceSize()).isEqualTo(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE);
            assertThat(properties.minimumQuality()).isEqualTo(0.25);
            assertThat(properties.minimumConfidence()).isEqualTo(0.5);
            EmotionRecognizer recognizer = other.getBean(EmotionRecognizer.class);
            assertThat(recognizer.labels()).hasSize(8);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> recognizer.recognize(new byte[1]));
        }
    }

    @Test
    void aModelThatIsNotThereFailsAtTheStartAndADisabledStarterMakesNothing() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> plain(Empty.class, "--fer4j.model=missing/model.fer"))
                .withStackTraceContaining("missing/model.fer");
        try (ConfigurableApplicationContext other = plain(Empty.class, "--fer4j.enabled=false")) {
            assertThat(other.getBeansOfType(EmotionRecognizer.class)).isEmpty();
        }
    }

    private static ConfigurableApplicationContext plain(Class<?> type, String... args) {
        return new SpringApplicationBuilder(type).web(WebApplicationType.NONE).run(args);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).contains(detail);
    }

    private static double metric(String name, String statistic) throws Exception {
        for (JsonNode measurement : json(get("/actuator/metrics/" + name)).get("measurements")) {
            if (measurement.get("statistic").asText().equals(statistic)) {
                return measurement.get("value").asDouble();
            }
        }
        throw new AssertionError(name + " has no " + statistic);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> post(byte[] photo) throws Exception {
        return CLIENT.send(request(photo), BodyHandlers.ofString());
    }

    private static HttpRequest request(byte[] photo) {
        return HttpRequest.newBuilder(uri("/faces"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(photo))
                .build();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    private static byte[] photo() throws IOException {
        return Files.readAllBytes(Path.of("target/test-photos/sinaface.jpg"));
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
        throw new AssertionError("no baseline JPEG");
    }

    // Without @Configuration, for the application would find them too.
    @EnableAutoConfiguration
    static class Empty {}

    @EnableAutoConfiguration
    static class Own {

        @Bean
        EmotionRecognizer mine() {
            return EmotionRecognizer.builder().model("ferplus").build();
        }
    }

    @EnableAutoConfiguration
    static class Customized {

        @Bean
        EmotionRecognizerCustomizer reader() {
            return builder -> builder.imageReader((bytes, name) -> {
                throw new UnsupportedOperationException(name);
            });
        }
    }
}
