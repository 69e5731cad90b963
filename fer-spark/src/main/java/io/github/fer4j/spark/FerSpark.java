package io.github.fer4j.spark;

import io.github.fer4j.spark.internal.FacesOfContent;
import io.github.fer4j.spark.internal.HadoopFiles;
import io.github.fer4j.spark.internal.PictureRows;
import io.github.fer4j.spark.internal.PictureSource;
import io.github.fer4j.spark.internal.SharedRecognizer;
import io.github.fer4j.spark.internal.VideoParts;
import io.github.fer4j.spark.internal.VideoRows;
import io.github.fer4j.spark.options.RecognitionOptions;
import io.github.fer4j.spark.options.VideoSampling;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Recognises pictures and videos on Spark.
 *
 * <pre>{@code
 * Dataset<Row> pictures = session.read().format("binaryFile").load("hdfs://archive/pictures");
 * FerSpark.recognize(pictures).write().parquet("hdfs://archive/emotions");
 * }</pre>
 *
 * <p>Thread-safe. Each executor makes one recognizer for each model and its options, which all its tasks share; OpenCV and
 * PyTorch compute each picture on the thread of its task alone. That is a setting of the whole process: in local mode it
 * holds for the program too. It works where the program has a {@code SparkContext}, so not through Spark Connect.
 *
 * <p>A picture or video that cannot be read is a row with an {@code error}; the others go on. The {@code model} of a row is
 * the SHA-256 of the model as ONNX, which changes with the version of fer4j as well.
 */
public final class FerSpark {

    /** The name of the function of SQL. */
    public static final String FUNCTION = "fer_emotions";

    private static final String PATH = "path";
    private static final String CONTENT = "content";

    private FerSpark() {}

    /**
     * Recognises pictures with the default options.
     *
     * @param pictures as for {@link #recognize(Dataset, RecognitionOptions)}
     * @return a row for each
     */
    public static Dataset<Row> recognize(Dataset<Row> pictures) {
        return recognize(pictures, RecognitionOptions.DEFAULT);
    }

    /**
     * Recognises pictures. The model is read now, the pictures when the result is used.
     *
     * @param pictures with the column {@code path}, a string, and {@code content}, the bytes of picture files, as Spark's
     *     source {@code binaryFile} gives them. Without {@code content}, tasks read the files at {@code path} themselves:
     *     then a file that cannot be read is a row with an error, too
     * @param options the model and what is kept
     * @return a row for each picture, as {@link #pictureSchema()} tells: {@code path}; {@code width} and {@code height} of
     *     the upright picture; {@code faces}, the largest first, with boxes and eyes in pixels; {@code model}; {@code error}.
     *     Either the error is null, or size and faces are
     * @throws io.github.fer4j.error.ModelException if the model cannot be read
     * @throws IllegalArgumentException if there is no column {@code path}
     */
    public static Dataset<Row> recognize(Dataset<Row> pictures, RecognitionOptions options) {
        requirePath(Objects.requireNonNull(pictures, "pictures"));
        JavaSparkContext context = context(pictures.sparkSession());
        SharedRecognizer recognizer = SharedRecognizer.of(Objects.requireNonNull(options, "options"), context);
        boolean hasContent = List.of(pictures.columns()).contains(CONTENT);
        Dataset<Row> read = hasContent ? pictures.select(PATH, CONTENT) : pictures.select(PATH);
        PictureSource source = hasContent ? PictureSource.content() : PictureSource.file(HadoopFiles.of(context));
        return read.map(new PictureRows(recognizer, source), Encoders.row(PictureRows.SCHEMA));
    }

    /**
     * Recognises the faces in sampled frames of videos with the default options.
     *
     * @param videos as for {@link #recognizeVideos(Dataset, VideoSampling, RecognitionOptions)}
     * @return a row for each face of each sampled frame
     */
    public static Dataset<Row> recognizeVideos(Dataset<Row> videos) {
        return recognizeVideos(videos, VideoSampling.DEFAULT, RecognitionOptions.DEFAULT);
    }

    /**
     * Recognises the faces in sampled frames of videos: each frame by itself, without following faces. The lengths of the
     * videos are looked up now, by a job of its own; the frames are recognised when the result is used. It needs fer-video
     * and the native libraries of FFmpeg on the executors.
     *
     * @param videos with the column {@code path}, a string. A video that is not on a file system of the executor is copied to
     *     its temporary files for as long as a task reads it
     * @param sampling which frames, and how long a task may be: one part of a video is one task
     * @param options the model and what is kept
     * @return as {@link #recognizeVideoParts} gives it
     * @throws io.github.fer4j.error.ModelException if the model cannot be read
     * @throws IllegalArgumentException if there is no column {@code path}
     */
    public static Dataset<Row> recognizeVideos(
            Dataset<Row> videos, VideoSampling sampling, RecognitionOptions options) {
        return recognizeVideoParts(videoParts(videos, sampling), sampling, options);
    }

    /**
     * The parts into which videos are divided: their lengths are looked up when the result is used.
     *
     * @param videos with the column {@code path}, a string
     * @param sampling how long a part may be
     * @return rows of {@code path}, {@code part} from 0 on, and {@code parts}, the number of them
     * @throws IllegalArgumentException if there is no column {@code path}
     */
    public static Dataset<Row> videoParts(Dataset<Row> videos, VideoSampling sampling) {
        requirePath(Objects.requireNonNull(videos, "videos"));
        HadoopFiles files = HadoopFiles.of(context(videos.sparkSession()));
        VideoParts parts = new VideoParts(files, Objects.requireNonNull(sampling, "sampling"));
        return videos.select(PATH).flatMap(parts, Encoders.row(VideoParts.SCHEMA));
    }

    /**
     * Recognises parts of videos, so that a caller may leave out those that are done. The parts are collected now.
     *
     * @param divided rows of {@link #videoParts}, each of which becomes a task
     * @param sampling the same as for the parts
     * @param options the model and what is kept
     * @return a row for each face, as {@link #videoSchema()} tells: {@code path}, {@code part}, {@code parts}, {@code
     *     seconds} since the start of the video, {@code width} and {@code height} of the frame, {@code face}, {@code model},
     *     {@code error}. A part without a face is a row whose face is null; where a part cannot be read on, a row without a
     *     face has the error
     * @throws io.github.fer4j.error.ModelException if the model cannot be read
     */
    public static Dataset<Row> recognizeVideoParts(
            Dataset<Row> divided, VideoSampling sampling, RecognitionOptions options) {
        SparkSession session = Objects.requireNonNull(divided, "divided").sparkSession();
        JavaSparkContext context = context(session);
        VideoRows rows = new VideoRows(
                SharedRecognizer.of(Objects.requireNonNull(options, "options"), context),
                HadoopFiles.of(context),
                Objects.requireNonNull(sampling, "sampling"));
        List<Row> tasks = divided.collectAsList();
        return session.createDataFrame(context.parallelize(tasks, Math.max(1, tasks.size())), VideoParts.SCHEMA)
                .flatMap(rows, Encoders.row(VideoRows.SCHEMA));
    }

    /**
     * Registers the function {@value #FUNCTION} with the default options.
     *
     * @param session where SQL may use it
     */
    public static void register(SparkSession session) {
        register(session, RecognitionOptions.DEFAULT);
    }

    /**
     * Registers the function {@value #FUNCTION}, from the bytes of a picture file to its faces: an array of structs as the
     * column {@code faces} of {@link #pictureSchema()}. It is null for what is no picture.
     *
     * @param session where SQL may use it
     * @param options the model and what is kept
     * @throws io.github.fer4j.error.ModelException if the model cannot be read
     */
    public static void register(SparkSession session, RecognitionOptions options) {
        SharedRecognizer recognizer = SharedRecognizer.of(
                Objects.requireNonNull(options, "options"), context(Objects.requireNonNull(session, "session")));
        session.udf().register(FUNCTION, new FacesOfContent(recognizer), FacesOfContent.TYPE);
    }

    /**
     * What stands in the column {@code model}, to find the rows of a model.
     *
     * @param session reads the model
     * @param options with the name of the model
     * @return SHA-256 of the model as ONNX, in hexadecimal digits
     * @throws io.github.fer4j.error.ModelException if the model cannot be read
     */
    public static String modelHash(SparkSession session, RecognitionOptions options) {
        return SharedRecognizer.of(
                        Objects.requireNonNull(options, "options"), context(Objects.requireNonNull(session, "session")))
                .modelHash();
    }

    /**
     * The columns of recognised pictures.
     *
     * @return the same at every call
     */
    public static StructType pictureSchema() {
        return PictureRows.SCHEMA;
    }

    /**
     * The columns of recognised videos.
     *
     * @return the same at every call
     */
    public static StructType videoSchema() {
        return VideoRows.SCHEMA;
    }

    private static JavaSparkContext context(SparkSession session) {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    private static void requirePath(Dataset<Row> files) {
        List<String> columns = List.of(files.columns());
        if (!columns.contains(PATH)) {
            throw new IllegalArgumentException("there is no column \"" + PATH + "\" among " + columns
                    + ": name one so, by withColumnRenamed or as");
        }
    }
}
