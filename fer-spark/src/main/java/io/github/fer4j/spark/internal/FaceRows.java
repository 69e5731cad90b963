package io.github.fer4j.spark.internal;

import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FaceQuality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Faces as rows. What cannot be missing is declared so, all of it inside a face but its eyes and its quality. */
public final class FaceRows {

    private static final StructType POINT = struct(field("x", DataTypes.DoubleType), field("y", DataTypes.DoubleType));

    private static final StructType BOX = struct(
            field("x", DataTypes.IntegerType),
            field("y", DataTypes.IntegerType),
            field("width", DataTypes.IntegerType),
            field("height", DataTypes.IntegerType));

    /** A face. */
    public static final StructType FACE = struct(
            field("box", BOX),
            optional("eyes", struct(field("left", POINT), field("right", POINT))),
            field("emotion", DataTypes.StringType),
            field("confidence", DataTypes.FloatType),
            field("scores", DataTypes.createMapType(DataTypes.StringType, DataTypes.FloatType, false)),
            optional("quality", DataTypes.DoubleType));

    private FaceRows() {}

    static Row[] of(List<FaceEmotion> faces) {
        return faces.stream().map(FaceRows::of).toArray(Row[]::new);
    }

    static Row of(FaceEmotion face) {
        return RowFactory.create(
                box(face.box()),
                face.eyes().map(FaceRows::eyes).orElse(null),
                face.emotion().label(),
                face.confidence(),
                scores(face.scores()),
                face.quality().map(FaceQuality::score).orElse(null));
    }

    private static Row box(Box box) {
        return RowFactory.create(box.x(), box.y(), box.width(), box.height());
    }

    private static Row eyes(Eyes eyes) {
        return RowFactory.create(point(eyes.left()), point(eyes.right()));
    }

    private static Row point(Point point) {
        return RowFactory.create(point.x(), point.y());
    }

    /** As Scala's map, for rows take no other. */
    private static scala.collection.Map<String, Float> scores(EmotionScores scores) {
        Map<String, Float> map = new LinkedHashMap<>();
        scores.toMap().forEach((emotion, probability) -> map.put(emotion.label(), probability));
        return CollectionConverters.asScala(map);
    }

    static StructType struct(StructField... fields) {
        return new StructType(fields);
    }

    static StructField field(String name, org.apache.spark.sql.types.DataType type) {
        return new StructField(name, type, false, Metadata.empty());
    }

    static StructField optional(String name, org.apache.spark.sql.types.DataType type) {
        return new StructField(name, type, true, Metadata.empty());
    }
}
