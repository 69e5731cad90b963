package io.github.fer4j.spark.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where files are read and results are written. */
final class FileOptions {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files or folders, which are searched with all that is below them. Any file system of Hadoop.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder for the results, in Parquet. What it holds already is not done again.")
    private String output = "";

    /** The paths of all files, without reading them. */
    Dataset<Row> list(SparkSession session) {
        return session.read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .load(inputs.toArray(String[]::new))
                .select("path");
    }

    String output() {
        return output;
    }
}
