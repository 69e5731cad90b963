package io.github.fer4j.spark.internal;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.spark.options.VideoSampling;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** From the path of a video to its parts. A video that cannot be opened is one part, whose recognition tells why. */
public final class VideoParts implements FlatMapFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** The rows that come out: {@code part} counts from 0 up to {@code parts}. */
    public static final StructType SCHEMA = FaceRows.struct(
            FaceRows.field("path", DataTypes.StringType),
            FaceRows.field("part", DataTypes.IntegerType),
            FaceRows.field("parts", DataTypes.IntegerType));

    private final HadoopFiles files;
    private final VideoSampling sampling;

    /**
     * A division.
     *
     * @param files the file systems
     * @param sampling with the longest time of a part
     */
    public VideoParts(HadoopFiles files, VideoSampling sampling) {
        this.files = files;
        this.sampling = sampling;
    }

    @Override
    public Iterator<Row> call(Row video) {
        String path = video.getString(0);
        int parts = parts(path);
        return IntStream.range(0, parts)
                .mapToObj(part -> RowFactory.create(path, part, parts))
                .iterator();
    }

    private int parts(String path) {
        try (OpenVideo video = OpenVideo.of(path, files, Duration.ZERO)) {
            long spans = video.frames()
                    .info()
                    .duration()
                    .map(length -> length.plus(sampling.part()).minusNanos(1).dividedBy(sampling.part()))
                    .orElse(1L);
            return (int) Math.max(1, Math.min(Integer.MAX_VALUE, spans));
        } catch (VideoException e) {
            return 1;
        }
    }
}
