package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.image.ImageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a data set from whatever it is stored in: a file is read as {@link Fer2013Csv}, a folder as {@link ImageFolder}.
 *
 * <p>Thread-safe.
 */
public final class Datasets {

    private Datasets() {}

    /**
     * Reads files and folders with the labels of {@link Emotion#FER2013}; the first bad row or picture is an error.
     *
     * @param paths at least one CSV file or folder of pictures; their faces follow each other
     * @param reader decodes the pictures of folders
     * @return all faces
     * @throws DatasetException if a path is missing or malformed, or a row or picture is bad
     * @throws IllegalArgumentException if there is no path
     */
    public static Dataset read(List<Path> paths, ImageReader reader) {
        return read(paths, Emotion.FER2013, reader, ErrorPolicy.failing());
    }

    /**
     * Reads files and folders.
     *
     * @param paths at least one CSV file or folder of pictures; their faces follow each other
     * @param labels the labels in the order a model shall have them; for a CSV file, FER2013's seven at least
     * @param reader decodes the pictures of folders
     * @param defects what to do about bad rows and pictures
     * @return all good faces, with these labels
     * @throws DatasetException if a path is missing or malformed, at a bad row or picture that is not skipped, or if a CSV
     *     file holds a label that is not among the given
     * @throws IllegalArgumentException if there is no path, or a label stands twice
     */
    public static Dataset read(List<Path> paths, List<Emotion> labels, ImageReader reader, ErrorPolicy defects) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no file or folder to read");
        }
        List<LabelledFace> faces = new ArrayList<>();
        try {
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    faces.addAll(ImageFolder.faces(path, labels, reader, defects));
                } else {
                    addCsv(faces, path, defects);
                }
            }
        } finally {
            defects.logSummary();
        }
        requireKnown(faces, labels);
        return new Dataset(labels, faces);
    }

    private static void requireKnown(List<LabelledFace> faces, List<Emotion> labels) {
        for (LabelledFace face : faces) {
            if (!labels.contains(face.emotion())) {
                throw new DatasetException(
                        "the data has faces of " + face.emotion() + ", which is not among the labels " + labels
                                + ": give data with these labels alone, or labels that hold all of the data's");
            }
        }
    }

    private static void addCsv(List<LabelledFace> faces, Path file, ErrorPolicy defects) {
        try (Stream<LabelledFace> rows = Fer2013Csv.open(List.of(file), defects)) {
            rows.forEachOrdered(faces::add);
        }
    }
}
