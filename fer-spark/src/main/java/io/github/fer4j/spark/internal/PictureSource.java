package io.github.fer4j.spark.internal;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.error.ImageReadException.Reason;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.sql.Row;

/** Gives the bytes of a picture whose row has its path first. */
@FunctionalInterface
public interface PictureSource extends Serializable {

    /**
     * The bytes of the file.
     *
     * @param picture the row
     * @return not empty unless the file is
     * @throws ImageReadException if they cannot be had
     */
    byte[] bytes(Row picture);

    /**
     * The bytes are in the row, after the path.
     *
     * @return the source
     */
    static PictureSource content() {
        return picture -> {
            if (picture.isNullAt(1)) {
                throw new ImageReadException(
                        "the picture " + picture.getString(0) + " has no content: its row has null");
            }
            return picture.getAs(1);
        };
    }

    /**
     * The bytes are in the file, which the task reads: so one that cannot be read is the error of its row.
     *
     * @param files the file systems
     * @return the source
     */
    static PictureSource file(HadoopFiles files) {
        return picture -> {
            String path = picture.getString(0);
            try {
                return files.read(path, Limits.DEFAULT.pictureBytes());
            } catch (IOException | IllegalArgumentException e) {
                throw new ImageReadException(
                        Reason.INACCESSIBLE,
                        "cannot read the picture " + path + ": " + e + "; check the file and its rights",
                        e);
            } catch (OutOfMemoryError e) {
                throw new ImageReadException(
                        Reason.TOO_LARGE,
                        "cannot read the picture " + path
                                + ": there is not enough memory for it; give a smaller picture, or"
                                + " raise spark.executor.memory",
                        e);
            }
        };
    }
}
