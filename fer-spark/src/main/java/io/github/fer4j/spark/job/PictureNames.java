package io.github.fer4j.spark.job;

import io.github.fer4j.files.ImageFileNames;
import java.nio.file.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Lets pass what has the name of a picture file: archives hold other files as well. */
final class PictureNames implements FilterFunction<Row> {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean call(Row file) {
        String address = file.getString(0);
        return ImageFileNames.isPicture(Path.of(address.substring(address.lastIndexOf('/') + 1)));
    }
}
