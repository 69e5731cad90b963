package io.github.fer4j.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what an output lacks, batch by batch. Spark commits the files of a batch at its end, so that a run which is killed
 * loses the batch in progress, and a task that is repeated leaves nothing twice. One run at a time may write to an output.
 *
 * @param output the folder
 * @param schema of what is written there
 * @param keys the columns that tell pieces of work apart, the first of them the path
 * @param model the hash of the model whose rows count
 * @param batch about how many pieces are committed together
 */
record ResumableRun(String output, StructType schema, List<String> keys, String model, int batch) {

    private static final Logger LOGGER = LoggerFactory.getLogger(ResumableRun.class);

    /**
     * Does it.
     *
     * @param wanted all pieces of work, done or not
     * @param noun what they are, in the plural
     * @param recognition from pieces of work to rows of the schema
     * @return how many pieces were done now
     */
    long run(Dataset<Row> wanted, String noun, BatchRecognition recognition) {
        SparkSession session = wanted.sparkSession();
        SparkContext context = session.sparkContext();
        removeLeftovers(context);
        context.setJobDescription("fer4j: list the " + noun + " that are not in " + output);
        Dataset<Row> pending = pending(wanted).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long count = pending.count();
            int batches = (int) Math.max(1, (count + batch - 1) / batch);
            LOGGER.info("{} {} to recognise, in {} batches", count, noun, batches);
            for (int i = 0; i < batches && count > 0; i++) {
                context.setJobDescription(
                        "fer4j: recognise " + count + " " + noun + ", batch " + (i + 1) + " of " + batches);
                Dataset<Row> part = pending.where("pmod(xxhash64(path), " + batches + ") = " + i);
                write(recognition.recognize(part, count / batches));
            }
            return count;
        } finally {
            pending.unpersist();
            context.setJobDescription(null);
        }
    }

    private Dataset<Row> pending(Dataset<Row> wanted) {
        Dataset<Row> distinct = wanted.dropDuplicates(keys.toArray(String[]::new));
        return exists(wanted.sparkSession().sparkContext())
                ? distinct.join(done(wanted.sparkSession()), keys.toArray(String[]::new), "left_anti")
                : distinct;
    }

    /** What is in the output. */
    private Dataset<Row> done(SparkSession session) {
        return session.read()
                .schema(schema)
                .parquet(output)
                .where(functions.col("model").equalTo(model))
                .selectExpr(keys.toArray(String[]::new));
    }

    /** Hadoop would commit what tasks of a killed run have left, together with the next batch. */
    private void removeLeftovers(SparkContext context) {
        Path leftovers = new Path(output, FileOutputCommitter.PENDING_DIR_NAME);
        try {
            leftovers.getFileSystem(context.hadoopConfiguration()).delete(leftovers, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + leftovers + ": " + e.getMessage(), e);
        }
    }

    private boolean exists(SparkContext context) {
        Path path = new Path(output);
        try {
            return path.getFileSystem(context.hadoopConfiguration()).exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into the output " + output + ": " + e.getMessage(), e);
        }
    }

    private void write(Dataset<Row> rows) {
        rows.write().mode(SaveMode.Append).parquet(output);
    }

    /** Makes rows of a batch. */
    @FunctionalInterface
    interface BatchRecognition {

        /**
         * Recognises.
         *
         * @param pieces of work
         * @param count about how many there are
         */
        Dataset<Row> recognize(Dataset<Row> pieces, long count);
    }
}
