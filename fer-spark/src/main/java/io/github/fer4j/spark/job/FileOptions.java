package io.github.fer4j.spark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
                    "Files or folders, which are searched with all that is below them; on any file system of Hadoop,"
                            + " also with its wildcards.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder for the results, in Parquet. What it holds already is not done again.")
    private String output = "";

    /**
     * The paths of the files in the inputs, each once. Spark's own listing would leave out empty files.
     *
     * @param wanted whether a file of that name is work
     */
    Dataset<Row> list(SparkSession session, Predicate<String> wanted) {
        Configuration configuration = session.sparkContext().hadoopConfiguration();
        Set<String> paths = new LinkedHashSet<>();
        try {
            for (String input : inputs) {
                Path path = new Path(input);
                FileSystem system = path.getFileSystem(configuration);
                for (Path root : roots(path, system)) {
                    addFiles(root, system, wanted, paths);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into the inputs " + inputs + ": " + e.getMessage(), e);
        }
        JavaRDD<String> all =
                JavaSparkContext.fromSparkContext(session.sparkContext()).parallelize(List.copyOf(paths));
        return session.createDataset(all.rdd(), Encoders.STRING()).toDF("path");
    }

    private static List<Path> roots(Path path, FileSystem system) throws IOException {
        if (system.exists(path)) {
            return List.of(path);
        }
        FileStatus[] matches = system.globStatus(path);
        if (matches == null || matches.length == 0) {
            throw new FileNotFoundException("there is no " + path);
        }
        return List.of(matches).stream().map(FileStatus::getPath).toList();
    }

    private static void addFiles(Path root, FileSystem system, Predicate<String> wanted, Set<String> paths)
            throws IOException {
        if (system instanceof LocalFileSystem) {
            addLocalFiles(system.getFileStatus(root), system, wanted, paths);
            return;
        }
        // One listing of the whole tree is what object stores are fast at.
        RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
        while (files.hasNext()) {
            add(files.next(), wanted, paths);
        }
    }

    /** The other listing asks for the rights of each file, for which Hadoop runs a program: 6 ms a file. */
    private static void addLocalFiles(FileStatus status, FileSystem system, Predicate<String> wanted, Set<String> paths)
            throws IOException {
        if (!status.isDirectory()) {
            add(status, wanted, paths);
            return;
        }
        for (FileStatus inside : system.listStatus(status.getPath())) {
            addLocalFiles(inside, system, wanted, paths);
        }
    }

    private static void add(FileStatus file, Predicate<String> wanted, Set<String> paths) {
        if (wanted.test(file.getPath().getName())) {
            paths.add(file.getPath().toString());
        }
    }

    String output() {
        return output;
    }
}
