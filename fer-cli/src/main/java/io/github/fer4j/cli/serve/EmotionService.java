package io.github.fer4j.cli.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognition over HTTP: pictures, videos and browsers' cameras, with a page that uses it all. Thread-safe; closed by its maker,
 * which lets what is in flight come to its end.
 */
final class EmotionService implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(EmotionService.class);
    private static final Duration END = Duration.ofSeconds(30);

    /** What a browser may do with the page: only what the page itself brings. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(self), microphone=()",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final ServiceSettings settings;
    private final EmotionRecognizer recognizer;
    private final String model;
    private final WorkFolder work;
    private final WorkGate gate;
    private final VideoJobs jobs;
    private final LiveSessions cameras;
    private final ServiceMetrics metrics = new ServiceMetrics();
    private final Javalin server;

    private EmotionService(ServiceSettings settings, EmotionRecognizer recognizer, String model) {
        this.settings = settings;
        this.recognizer = recognizer;
        this.model = model;
        work = WorkFolder.create(settings.work());
        gate = new WorkGate(settings.concurrency(), settings.queue(), settings.patience(), new OpenCvThreads());
        VideoJob.Limit limit = new VideoJob.Limit(settings.limits(), settings.videoTime());
        jobs = new VideoJobs(recognizer, work, limit, settings.videos(), settings.kept());
        ImageReader reader =
                OpenCvImageReader.builder().limits(settings.limits()).build();
        cameras = new LiveSessions(recognizer, reader, settings.access(), settings.cameras());
        metrics.watch(gate, jobs, cameras);
        server = Javalin.create(this::configure);
    }

    /**
     * Starts a service.
     *
     * @param recognizer stays the caller's, to be closed after the service
     * @param model its name
     * @return to be closed by the caller
     * @throws FerException if the port is taken, or the folder for uploads cannot be written to
     */
    static EmotionService start(ServiceSettings settings, EmotionRecognizer recognizer, String model) {
        EmotionService service = new EmotionService(settings, recognizer, model);
        try {
            service.server.start(settings.host(), settings.port());
            return service;
        } catch (JavalinBindException e) {
            service.close();
            throw new FerException(
                    "cannot listen on " + settings.host() + " port " + settings.port()
                            + ": it is taken, or not allowed; choose another by --port",
                    e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.cacheDirectory(work.path().toString());
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(settings.videoBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.videoBytes() + (1 << 16), SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(
                sockets -> sockets.setMaxBinaryMessageSize(Math.min(settings.pictureBytes(), 1 << 23)));
        if (!settings.access().origins().isEmpty()) {
            config.bundledPlugins.enableCors(
                    cors -> cors.addRule(rule -> settings.access().origins().forEach(rule::allowHost)));
        }
        config.requestLogger.http(this::log);
        route(config.routes);
    }

    private void route(RoutesConfig routes) {
        RecognizeHandler pictures = new RecognizeHandler(recognizer, gate, metrics, settings.pictureBytes());
        VideoHandlers videos = new VideoHandlers(jobs, settings.videoBytes());
        routes.before(context -> {
            HEADERS.forEach(context::header);
            settings.access().check(context);
        });
        routes.before("/v1/*", this::checkToken);
        routes.before("/metrics", this::checkToken);
        routes.get("/", context -> PageFile.INDEX.answer(context));
        routes.get("/app.js", context -> PageFile.SCRIPT.answer(context));
        routes.get("/style.css", context -> PageFile.STYLE.answer(context));
        routes.get("/openapi.json", context -> PageFile.OPEN_API.answer(context));
        routes.get("/health", this::health);
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.text()));
        routes.get("/v1/models", this::models);
        routes.post("/v1/recognize", pictures);
        routes.post("/v1/videos", videos::upload);
        routes.get("/v1/videos/{id}", videos::status);
        routes.delete("/v1/videos/{id}", videos::delete);
        routes.get("/v1/videos/{id}/{name}", videos::result);
        routes.ws("/live", cameras::configure);
        routes.exception(
                Exception.class, (failure, context) -> Problem.of(failure).answer(context));
        routes.error(404, context -> explain(context, "Not found", "There is nothing at this address."));
        routes.error(405, context -> explain(context, "Not allowed", "This address knows other methods."));
    }

    /** A page of another site asks beforehand whether it may send the token: that question has none. */
    private void checkToken(Context context) {
        if (!context.req().getMethod().equals("OPTIONS")) {
            settings.access().checkToken(context);
        }
    }

    /** Javalin's own answers to what no handler knows. */
    private static void explain(Context context, String title, String detail) {
        String type = context.res().getContentType();
        if (type == null || !type.startsWith("application/problem+json")) {
            Problem.of(context.statusCode(), title, detail).answer(context);
        }
    }

    private void health(Context context) {
        JsonAnswer.send(context, Json.object().put("status", "up"));
    }

    private void models(Context context) {
        ObjectNode json = Json.object();
        ArrayNode models = json.putArray("models");
        ArrayNode labels = models.addObject().put("name", model).putArray("labels");
        for (Emotion label : recognizer.labels()) {
            labels.add(label.label());
        }
        JsonAnswer.send(context, json);
    }

    /** Without the query, which may have a token, and without anything of the upload. */
    private void log(Context context, Float milliseconds) {
        metrics.answered(context.statusCode());
        LOGGER.info(
                "{} {} {} {} {} ms",
                context.ip(),
                context.req().getMethod(),
                context.path(),
                context.statusCode(),
                Math.round(milliseconds));
    }

    /** The port that it listens to. */
    int port() {
        return server.port();
    }

    @Override
    public void close() {
        gate.close(END);
        cameras.close();
        jobs.close();
        server.stop();
        work.close();
    }
}
