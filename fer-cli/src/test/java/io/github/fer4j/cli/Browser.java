package io.github.fer4j.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium, driven by the WebDriver protocol (W3C), of which these tests need so little that a library would be
 * more. Tests are skipped where there is no Chromium.
 */
final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, int port, List<String> options) throws IOException {
        this.driver = driver;
        ObjectNode capabilities = JSON.createObjectNode();
        ArrayNode args = capabilities
                .putObject("capabilities")
                .putObject("alwaysMatch")
                .putObject("goog:chromeOptions")
                .putArray("args");
        options.forEach(args::add);
        String base = "http://127.0.0.1:" + port + "/session";
        session = base + "/" + call("POST", base, capabilities).get("sessionId").asText();
    }

    /**
     * Starts one.
     *
     * @param profile an empty folder
     * @param camera a file of Motion JPEG that plays as the camera
     */
    static Browser start(Path profile, Path camera) throws IOException {
        assumeTrue(Files.isExecutable(DRIVER), "there is no Chromium with its driver here");
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        return new Browser(
                driver,
                port(driver.inputReader()),
                List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--window-size=1000,1000",
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + camera));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new AssertionError("the driver did not start");
    }

    void open(String address) throws IOException {
        call("POST", session + "/url", JSON.createObjectNode().put("url", address));
    }

    /** What a script returns. */
    JsonNode run(String script) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return call("POST", session + "/execute/sync", body);
    }

    /** Waits until a condition of the page holds. */
    void await(String condition) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (run("return !!(" + condition + ")").asBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError("never true: " + condition + "; the page says: "
                + run("return document.getElementById('message').textContent").asText());
    }

    /** Types into an element, as a file's path into a field for files. */
    void type(String selector, String text) throws IOException {
        call("POST", element(selector) + "/value", JSON.createObjectNode().put("text", text));
    }

    void click(String selector) throws IOException {
        call("POST", element(selector) + "/click", JSON.createObjectNode());
    }

    private String element(String selector) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("using", "css selector").put("value", selector);
        return session + "/element/"
                + call("POST", session + "/element", body).elements().next().asText();
    }

    /** The size of the page, and whether it is dark. */
    void show(int width, int height, boolean dark) throws IOException {
        ObjectNode size = JSON.createObjectNode()
                .put("width", width)
                .put("height", height)
                .put("deviceScaleFactor", 1)
                .put("mobile", false);
        chrome("Emulation.setDeviceMetricsOverride", size);
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        chrome("Emulation.setEmulatedMedia", media);
    }

    private void chrome(String command, ObjectNode parameters) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("cmd", command);
        body.set("params", parameters);
        call("POST", session + "/goog/cdp/execute", body);
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(call("GET", session + "/screenshot", null).asText()));
    }

    private JsonNode call(String method, String address, @Nullable ObjectNode body) throws IOException {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, content)
                .build();
        HttpResponse<String> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        JsonNode value = JSON.readTree(answer.body()).get("value");
        if (answer.statusCode() != 200) {
            throw new AssertionError(value.toString());
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        try {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }
}
