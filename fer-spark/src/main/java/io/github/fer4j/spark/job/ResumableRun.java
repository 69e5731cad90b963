package io.github.fer4j.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what an output lacks, batch by batch. Spark commits the files of a batch at its end, so that a run which is killed
 * loses the batch in progress, and a task that is repeated leaves nothing twice. One run at a time may write to an output.
 *
 * @param output the folder
 * @param schema of what is written there
 * @param keys the columns that tell pieces of work apart
 * @param model the hash of the model whose rows count
 * @param batch how many pieces are committed together
 * @param task how many pieces are a task
 */
record ResumableRun(String output, StructType schema, List<String> keys, String model, int batch, int task) {

    private static final Logger LOGGER = LoggerFactory.getLogger(ResumableRun.class);

    /**
     * Does it.
     *
     * @param wanted all pieces of work, done or not, each once
     * @param noun what they are, in the plural
     * @param recognition from pieces of work to rows of the schema
     */
    void run(Dataset<Row> wanted, String noun, UnaryOperator<Dataset<Row>> recognition) {
        SparkSession session = wanted.sparkSession();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Path folder = new Path(output);
        try {
            // Hadoop would commit what tasks of a killed run have left, together with the next batch.
            Path leftovers = new Path(folder, FileOutputCommitter.PENDING_DIR_NAME);
            folder.getFileSystem(context.hadoopConfiguration()).delete(leftovers, true);
            context.sc().setJobDescription("fer4j: find the " + noun + " that " + output + " lacks");
            boolean begun = folder.getFileSystem(context.hadoopConfiguration()).exists(folder);
            recognize(begun ? lacking(wanted) : wanted, noun, recognition, context);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the output " + output + ": " + e.getMessage(), e);
        } finally {
            context.sc().setJobDescription(null);
        }
    }

    private Dataset<Row> lacking(Dataset<Row> wanted) {
        Dataset<Row> done = wanted.sparkSession()
                .read()
                .schema(schema)
                .parquet(output)
                .where(functions.col("model").equalTo(model));
        return wanted.join(done, keys.toArray(String[]::new), "left_anti");
    }

    private void recognize(
            Dataset<Row> lacking, String noun, UnaryOperator<Dataset<Row>> recognition, JavaSparkContext context) {
        // Spark would compute them anew after each batch, which changes the output that they depend on.
        List<Row> pieces = lacking.collectAsList();
        LOGGER.info("{} {} to recognise", pieces.size(), noun);
        for (int from = 0; from < pieces.size(); from += batch) {
            int to = Math.min(pieces.size(), from + batch);
            context.sc()
                    .setJobDescription(
                            "fer4j: recognise " + noun + " " + (from + 1) + " to " + to + " of " + pieces.size());
            int tasks = tasks(to - from, context.defaultParallelism());
            Dataset<Row> part = lacking.sparkSession()
                    .createDataFrame(context.parallelize(pieces.subList(from, to), tasks), lacking.schema());
            recognition.apply(part).write().mode(SaveMode.Append).parquet(output);
        }
    }

    /** Enough to keep all slots busy to the end, whatever their number. */
    private int tasks(int count, int slots) {
        return Math.max(Math.min(count, 2 * slots), (count + task - 1) / task);
    }
}
