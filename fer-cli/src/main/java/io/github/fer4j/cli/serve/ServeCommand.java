package io.github.fer4j.cli.serve;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.DetectorOption;
import io.github.fer4j.cli.options.EngineOption;
import io.github.fer4j.cli.options.Interruption;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelOption;
import io.github.fer4j.cli.options.PriorOption;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.limit.Limits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves recognition over HTTP until it is ended. */
@Command(
        name = "serve",
        description = {
            "Serves recognition over HTTP: a REST API for pictures and videos, and a page for the browser.",
            "",
            "Ctrl-C ends it: what is being recognised is finished, videos are cancelled, and all uploads and results are"
                    + " removed.",
            ""
        },
        exitCodeList = {
            "0:all went well",
            "1:it could not be started",
            "2:the command line is wrong",
            "130:ended by Ctrl-C"
        })
public final class ServeCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1 << 20;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen to (default: ${DEFAULT-VALUE}, this machine alone). 0.0.0.0 is every network of this"
                            + " machine: then set --token, and put a proxy with TLS before it.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "The port to listen to (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port = 8080;

    @Option(
            names = "--token",
            defaultValue = "${env:FER_TOKEN}",
            paramLabel = "TOKEN",
            description =
                    "What clients must send as \"Authorization: Bearer TOKEN\" (default: the environment's FER_TOKEN, or none)."
                            + " Others can see the command line of a program: the environment is safer.")
    private @Nullable String token;

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            description =
                    "A site whose pages may use the API, such as https://example.org. May be given several times (default:"
                            + " none).")
    private final List<String> origins = new ArrayList<>();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Recognitions at once (default: the number of processors).")
    private @Nullable Integer concurrency;

    @Option(
            names = "--queue",
            defaultValue = "32",
            paramLabel = "N",
            description = "Requests that may wait for others (default: ${DEFAULT-VALUE}). More are answered with 503.")
    private int queue = 32;

    @Option(
            names = "--max-picture",
            defaultValue = "32",
            paramLabel = "MB",
            description = "The largest picture that may be uploaded, in MiB (default: ${DEFAULT-VALUE}).")
    private int pictureMegabytes = 32;

    @Option(
            names = "--max-video",
            defaultValue = "1024",
            paramLabel = "MB",
            description = "The largest video that may be uploaded, in MiB (default: ${DEFAULT-VALUE}).")
    private int videoMegabytes = 1024;

    @Option(
            names = "--videos",
            defaultValue = "8",
            paramLabel = "N",
            description =
                    "Videos that are kept at once, waiting, running and done (default: ${DEFAULT-VALUE}). More are answered with"
                            + " 429.")
    private int videos = 8;

    @Option(
            names = "--video-minutes",
            defaultValue = "60",
            paramLabel = "MINUTES",
            description = "The longest time that a video is recognised (default: ${DEFAULT-VALUE}).")
    private int videoMinutes = 60;

    @Option(
            names = "--keep-minutes",
            defaultValue = "30",
            paramLabel = "MINUTES",
            description =
                    "How long the results of a video are kept unless they are deleted (default: ${DEFAULT-VALUE}).")
    private int keepMinutes = 30;

    @Option(
            names = "--cameras",
            defaultValue = "4",
            paramLabel = "N",
            description = "Browsers that may send their camera's picture at once (default: ${DEFAULT-VALUE}).")
    private int cameras = 4;

    @Option(
            names = "--work",
            defaultValue = "${sys:java.io.tmpdir}",
            paramLabel = "DIR",
            description =
                    "Where uploaded videos and their results are, while the server runs (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of(".");

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final DetectorOption detector = new DetectorOption();

    @Mixin
    private final PriorOption prior = new PriorOption();

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Mixin
    private final LimitOptions.Pictures pictureLimits = new LimitOptions.Pictures();

    @Mixin
    private final LimitOptions.Videos videoLimits = new LimitOptions.Videos();

    @Mixin
    private final LimitOptions.Faces faceLimits = new LimitOptions.Faces();

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public ServeCommand() {}

    @Override
    public Integer call() {
        ServiceSettings settings = settings();
        CountDownLatch end = new CountDownLatch(1);
        try (Interruption interruption = Interruption.watch();
                EmotionClassifier classifier =
                        engine.classifier(model.load(settings.limits()), TestTimeAugmentation.SINGLE);
                FaceDetector faces = detector.open(null);
                EmotionRecognizer recognizer = EmotionRecognizer.builder()
                        .limits(settings.limits())
                        .labelPrior(prior.prior())
                        .detector(faces)
                        .classifier(classifier)
                        .pictureViews(TestTimeAugmentation.FLIP)
                        .build();
                EmotionService service = EmotionService.start(settings, recognizer, model.name())) {
            interruption.cancels(end::countDown);
            tell(service.port());
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private ServiceSettings settings() {
        Limits limits = LimitOptions.of(pictureLimits, videoLimits, faceLimits, modelLimits);
        int running = concurrency == null ? Runtime.getRuntime().availableProcessors() : concurrency;
        return new ServiceSettings(
                host,
                inRange("--port", port, 0, 65_535),
                new AccessRules(host, token == null ? "" : token, origins),
                positive("--concurrency", running),
                inRange("--queue", queue, 0, 1_000_000),
                Duration.ofSeconds(30),
                Math.min(limits.pictureBytes(), positive("--max-picture", pictureMegabytes) * MEGABYTE),
                positive("--max-video", videoMegabytes) * MEGABYTE,
                positive("--videos", videos),
                Duration.ofMinutes(positive("--video-minutes", videoMinutes)),
                Duration.ofMinutes(positive("--keep-minutes", keepMinutes)),
                inRange("--cameras", cameras, 0, 1_000),
                limits,
                work);
    }

    private int positive(String option, int value) {
        return inRange(option, value, 1, Integer.MAX_VALUE);
    }

    private int inRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be in " + least + ".." + most + ", not " + value);
        }
        return value;
    }

    private void tell(int listening) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "http://%s:%d/%n", host.contains(":") ? "[" + host + "]" : host, listening);
        out.flush();
    }
}
