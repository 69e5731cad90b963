package io.github.fer4j.spark.internal;

import io.github.fer4j.EmotionRecognizer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function of SQL: from the bytes of a picture file to its faces; null for what is no picture. */
public final class FacesOfContent implements UDF1<byte[], Row[]> {

    private static final long serialVersionUID = 1L;

    /** What comes out. */
    public static final ArrayType TYPE = DataTypes.createArrayType(FaceRows.FACE, false);

    private static final Logger LOGGER = LoggerFactory.getLogger(FacesOfContent.class);

    private final SharedRecognizer recognizer;

    /**
     * A function.
     *
     * @param recognizer what executors need to make theirs
     */
    public FacesOfContent(SharedRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    @Override
    @SuppressWarnings("NullAway") // null is SQL's
    public Row @Nullable [] call(byte @Nullable [] content) {
        if (content == null) {
            return null;
        }
        EmotionRecognizer open = recognizer.get();
        return Recognition.<Row @Nullable []>orElse(() -> FaceRows.of(open.recognize(content)), error -> {
            LOGGER.debug("null instead of faces: {}", error);
            return null;
        });
    }
}
