package io.github.fer4j.spark.internal;

import static io.github.fer4j.spark.internal.FaceRows.optional;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.image.Frame;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** From a picture to its row: one with faces, or one with an error. */
public final class PictureRows implements MapFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** The rows that come out. */
    public static final StructType SCHEMA = FaceRows.struct(
            optional("path", DataTypes.StringType),
            optional("width", DataTypes.IntegerType),
            optional("height", DataTypes.IntegerType),
            optional("faces", DataTypes.createArrayType(FaceRows.FACE, false)),
            optional("model", DataTypes.StringType),
            optional("error", DataTypes.StringType));

    private final SharedRecognizer recognizer;
    private final PictureSource source;

    /**
     * A recognition.
     *
     * @param recognizer what executors need to make theirs
     * @param source where the bytes of a picture are
     */
    public PictureRows(SharedRecognizer recognizer, PictureSource source) {
        this.recognizer = recognizer;
        this.source = source;
    }

    @Override
    public Row call(Row picture) {
        // What is wrong with the recognizer itself is wrong with each picture: the job should fail.
        EmotionRecognizer open = recognizer.get();
        String path = picture.getString(0);
        return Recognition.orElse(
                () -> recognized(open, picture, path),
                error -> RowFactory.create(path, null, null, null, recognizer.modelHash(), error));
    }

    private Row recognized(EmotionRecognizer open, Row picture, @Nullable String path) {
        Frame frame = open.read(source.bytes(picture), path == null ? "without a path" : path);
        Row[] faces = FaceRows.of(open.recognize(frame));
        return RowFactory.create(path, frame.width(), frame.height(), faces, recognizer.modelHash(), null);
    }
}
