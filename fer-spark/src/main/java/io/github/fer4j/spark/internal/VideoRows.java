package io.github.fer4j.spark.internal;

import static io.github.fer4j.spark.internal.FaceRows.field;
import static io.github.fer4j.spark.internal.FaceRows.optional;

import io.github.fer4j.spark.options.VideoSampling;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;

/** From a part of a video to a row for each face of each sampled frame. */
public final class VideoRows implements FlatMapFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** The rows that come out. */
    public static final StructType SCHEMA = FaceRows.struct(
            field("path", DataTypes.StringType),
            field("part", DataTypes.IntegerType),
            field("parts", DataTypes.IntegerType),
            optional("seconds", DataTypes.DoubleType),
            optional("width", DataTypes.IntegerType),
            optional("height", DataTypes.IntegerType),
            optional("face", FaceRows.FACE),
            field("model", DataTypes.StringType),
            optional("error", DataTypes.StringType));

    private final SharedRecognizer recognizer;
    private final HadoopFiles files;
    private final VideoSampling sampling;

    /**
     * A recognition.
     *
     * @param recognizer what executors need to make theirs
     * @param files the file systems
     * @param sampling which frames are recognised
     */
    public VideoRows(SharedRecognizer recognizer, HadoopFiles files, VideoSampling sampling) {
        this.recognizer = recognizer;
        this.files = files;
        this.sampling = sampling;
    }

    @Override
    public Iterator<Row> call(Row row) {
        VideoPart part = new VideoPart(row.getString(0), row.getInt(1), row.getInt(2));
        PartRows rows = new PartRows(part, sampling, files, recognizer.get(), recognizer.modelHash());
        TaskCompletionListener end = task -> rows.close();
        TaskContext.get().addTaskCompletionListener(end);
        return rows;
    }
}
