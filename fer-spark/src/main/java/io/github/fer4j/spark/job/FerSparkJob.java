package io.github.fer4j.spark.job;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scala.Option;

/**
 * The program to submit: recognises an archive of pictures or videos and writes the results as Parquet. What is in the
 * output already is not done again. {@code docs/guide-spark.md} has the command lines.
 */
@Command(
        name = "fer-spark",
        description = "Recognises the emotions of faces in archives of pictures and videos, on Apache Spark.",
        mixinStandardHelpOptions = true,
        subcommands = {PicturesCommand.class, VideosCommand.class})
public final class FerSparkJob {

    private FerSparkJob() {}

    /**
     * Runs the job, and ends the process if it fails.
     *
     * @param args as {@code --help} tells
     */
    public static void main(String[] args) {
        int status;
        try {
            status = run(args);
        } finally {
            Option<SparkSession> session = SparkSession.getDefaultSession();
            if (session.isDefined()) {
                session.get().stop();
            }
        }
        // A cluster takes another end of the driver than that of main for a failure.
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the job, and leaves the application of Spark running. */
    static int run(String... args) {
        return new CommandLine(new FerSparkJob())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** The session of the job: as spark-submit has set it up. */
    static SparkSession session() {
        return SparkSession.builder().appName("fer4j").getOrCreate();
    }
}
