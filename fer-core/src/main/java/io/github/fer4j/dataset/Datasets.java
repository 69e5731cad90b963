package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.QuotedText;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads a data set from files and folders. A file is read as {@link Fer2013Csv}, a folder as {@link ImageFolder}.
 *
 * <p>Thread-safe.
 */
public final class Datasets {

    private static final int LONGEST_QUOTATION = 300;

    private Datasets() {}

    /**
     * Reads files and folders with the labels of {@link Emotion#FER2013}. The first bad row or picture is an error.
     *
     * @param paths at least one CSV file or folder of pictures; the faces of all are joined in order
     * @param reader decodes the pictures of folders
     * @return all faces
     * @throws DatasetException if a path is missing or malformed, or a row or picture is bad
     * @throws IllegalArgumentException if there is no path
     */
    public static Dataset read(List<Path> paths, ImageReader reader) {
        return read(paths, Emotion.FER2013, reader, ErrorPolicy.strict());
    }

    /**
     * Reads files and folders with {@link Limits#DEFAULT}.
     *
     * @param paths at least one CSV file or folder of pictures; the faces of all are joined in order
     * @param labels the labels in the order of a model's outputs; a CSV file needs at least those that it holds
     * @param reader decodes the pictures of folders
     * @param errors what to do about bad rows and pictures
     * @return all good faces, with these labels
     * @throws DatasetException if a path is missing or malformed, at a bad row or picture that the policy does not pass
     *     over, or if a CSV file holds a label that is not one of these
     * @throws IllegalArgumentException if there is no path or no label, or a label stands twice or is {@link
     *     Emotion#UNCERTAIN}
     */
    public static Dataset read(List<Path> paths, List<Emotion> labels, ImageReader reader, ErrorPolicy errors) {
        return read(paths, labels, reader, errors, Limits.DEFAULT);
    }

    /**
     * Reads files and folders.
     *
     * @param paths at least one CSV file or folder of pictures; the faces of all are joined in order
     * @param labels the labels in the order of a model's outputs; a CSV file needs at least those that it holds
     * @param reader decodes the pictures of folders; it has its own limit of pixels
     * @param errors what to do about bad rows and pictures
     * @param limits the most that a CSV file may demand, and the bytes of a picture file
     * @return all good faces, with these labels
     * @throws DatasetException if a path is missing or malformed, at a bad row or picture that the policy does not pass
     *     over, or if a CSV file holds a label that is not one of these
     * @throws IllegalArgumentException if there is no path or no label, or a label stands twice or is {@link
     *     Emotion#UNCERTAIN}
     */
    public static Dataset read(
            List<Path> paths, List<Emotion> labels, ImageReader reader, ErrorPolicy errors, Limits limits) {
        Objects.requireNonNull(paths, "paths");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(limits, "limits");
        List<Emotion> declared = Emotion.requireLabels(labels);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no file or folder to read");
        }
        List<LabelledFace> faces = new ArrayList<>();
        try {
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    faces.addAll(ImageFolder.faces(path, declared, reader, errors, limits));
                } else {
                    addCsv(faces, path, errors, limits);
                }
            }
        } finally {
            errors.logSummary();
        }
        requireKnown(faces, declared);
        return new Dataset(declared, faces);
    }

    private static void requireKnown(List<LabelledFace> faces, List<Emotion> labels) {
        for (LabelledFace face : faces) {
            if (!labels.contains(face.emotion())) {
                throw new DatasetException("the data has faces of " + face.emotion()
                        + ", which is not among the labels "
                        + QuotedText.printable(labels.toString(), LONGEST_QUOTATION)
                        + ": give data that has only these labels, or give all labels of the data");
            }
        }
    }

    private static void addCsv(List<LabelledFace> faces, Path file, ErrorPolicy errors, Limits limits) {
        try (Stream<LabelledFace> rows = Fer2013Csv.open(List.of(file), errors, limits)) {
            rows.forEachOrdered(faces::add);
        }
    }
}
