package io.github.fer4j.spark.job;

import io.github.fer4j.files.ImageFileNames;
import io.github.fer4j.spark.FerSpark;
import io.github.fer4j.spark.options.RecognitionOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recognises pictures. */
@Command(
        name = "pictures",
        description = "Recognises pictures: a row for each, with its faces or an error.",
        mixinStandardHelpOptions = true)
final class PicturesCommand implements Callable<Integer> {

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many pictures are committed together (default: ${DEFAULT-VALUE}). A run that is killed"
                    + " loses the batch in progress.")
    private int batch;

    @Option(
            names = "--task",
            paramLabel = "N",
            defaultValue = "250",
            description = "How many pictures are a task and, in the output, a file (default: ${DEFAULT-VALUE}). A task"
                    + " is repeated if its executor is lost.")
    private int task;

    @Override
    public Integer call() {
        SparkSession session = FerSparkJob.session();
        RecognitionOptions options = model.value();
        Dataset<Row> pictures = files.list(session, name -> ImageFileNames.isPicture(Path.of(name)));
        new ResumableRun(
                        files.output(),
                        FerSpark.pictureSchema(),
                        List.of("path"),
                        FerSpark.modelHash(session, options),
                        batch,
                        task)
                .run(pictures, "pictures", paths -> FerSpark.recognize(paths, options));
        return 0;
    }
}
