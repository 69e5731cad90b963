package io.github.fer4j.spark.job;

import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a job has written. */
final class Results {

    private Results() {}

    static List<Row> read(SparkSession session, Path output) {
        return session.read().parquet(output.toString()).orderBy("path").collectAsList();
    }

    /** The faces of each picture by the name of its file, as text; without those that are damaged. */
    static Map<String, String> faces(List<Row> rows) {
        Map<String, String> faces = new TreeMap<>();
        for (Row row : rows) {
            if (row.<String>getAs("error") == null) {
                String path = row.getAs("path");
                faces.put(path.substring(path.lastIndexOf('/') + 1), text(row.getList(row.fieldIndex("faces"))));
            }
        }
        return faces;
    }

    /** The same of a plain loop. */
    static Map<String, String> faces(Map<String, List<FaceEmotion>> found) {
        Map<String, String> faces = new TreeMap<>();
        found.forEach((name, list) -> faces.put(
                name,
                list.stream()
                        .map(face -> text(
                                face.box().x(),
                                face.box().y(),
                                face.box().width(),
                                face.emotion().label(),
                                face.confidence()))
                        .toList()
                        .toString()));
        return faces;
    }

    private static String text(List<Row> faces) {
        return faces.stream()
                .map(face -> {
                    Row box = face.getAs("box");
                    return text(
                            box.getAs("x"),
                            box.getAs("y"),
                            box.getAs("width"),
                            face.getAs("emotion"),
                            face.getAs("confidence"));
                })
                .toList()
                .toString();
    }

    /** To four digits, as other results are. */
    private static String text(int x, int y, int width, String emotion, float confidence) {
        return x + "," + y + "," + width + " " + emotion + " " + Math.round(confidence * 1e4);
    }
}
