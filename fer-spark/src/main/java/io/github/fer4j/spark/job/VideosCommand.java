package io.github.fer4j.spark.job;

import io.github.fer4j.spark.FerSpark;
import io.github.fer4j.spark.options.RecognitionOptions;
import io.github.fer4j.spark.options.VideoSampling;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recognises videos. */
@Command(
        name = "videos",
        description = "Recognises sampled frames of videos: a row for each face.",
        mixinStandardHelpOptions = true)
final class VideosCommand implements Callable<Integer> {

    private static final double MILLIS = 1e3;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description =
                    "The time between two frames that are recognised (default: ${DEFAULT-VALUE}); 0 for every frame.")
    private double every;

    @Option(
            names = "--part",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description =
                    "The longest time of a video that is one task (default: ${DEFAULT-VALUE}). Keep it when a run is"
                            + " started again.")
    private double part;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many parts are committed together (default: ${DEFAULT-VALUE}). A run that is killed"
                    + " loses the batch in progress.")
    private int batch;

    @Option(
            names = "--names",
            paramLabel = "REGEX",
            defaultValue = "(?i).*\\.(mp4|m4v|mov|mkv|webm|avi|mpg|mpeg|ts|mts|wmv|flv|3gp)",
            description = "The names of the files that are videos (default: the usual endings).")
    private String names = "";

    @Override
    public Integer call() {
        SparkSession session = FerSparkJob.session();
        RecognitionOptions options = model.value();
        VideoSampling sampling = new VideoSampling(seconds(every), seconds(part));
        Dataset<Row> parts =
                FerSpark.videoParts(files.list(session, Pattern.compile(names).asMatchPredicate()), sampling);
        new ResumableRun(
                        files.output(),
                        FerSpark.videoSchema(),
                        List.of("path", "part", "parts"),
                        FerSpark.modelHash(session, options),
                        batch,
                        1)
                .run(parts, "parts of videos", lacking -> FerSpark.recognizeVideoParts(lacking, sampling, options));
        return 0;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }
}
