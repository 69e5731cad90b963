package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.QuotedText;
import io.github.fer4j.limit.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds labelled photos, without reading them: in a folder with a folder for each emotion ({@code happy/1.jpg}), or in a
 * CSV file with the columns {@code file} and {@code emotion}.
 *
 * <p>Emotions may be named as in {@link ImageFolder}: {@code happy} stands for {@code happiness}. Other columns of the
 * file are ignored. Paths in it are relative to its own folder. Thread-safe.
 */
public final class LabelledPhotos {

    private static final String FILE = "file";
    private static final String EMOTION = "emotion";
    private static final int LONGEST_QUOTATION = 300;

    private LabelledPhotos() {}

    /**
     * Finds photos with {@link Limits#DEFAULT}.
     *
     * @param folderOrList a folder, or a CSV file
     * @param labels the labels that may occur
     * @return at least one photo, in the order of the file or of the names in the folder
     * @throws DatasetException if it is missing, has no photo, or has a label that is not among the given ones
     */
    public static List<LabelledPhoto> find(Path folderOrList, List<Emotion> labels) {
        return find(folderOrList, labels, Limits.DEFAULT);
    }

    /**
     * Finds photos.
     *
     * @param folderOrList a folder, or a CSV file
     * @param labels the labels that may occur
     * @param limits what a CSV file may demand
     * @return at least one photo, in the order of the file or of the names in the folder
     * @throws DatasetException if it is missing, has no photo, has a label that is not among the given ones, or is beyond
     *     the limits
     */
    public static List<LabelledPhoto> find(Path folderOrList, List<Emotion> labels, Limits limits) {
        Objects.requireNonNull(folderOrList, "folderOrList");
        Objects.requireNonNull(limits, "limits");
        List<Emotion> known = Emotion.requireLabels(labels);
        return Files.isDirectory(folderOrList) ? inFolder(folderOrList, known) : inList(folderOrList, known, limits);
    }

    private static List<LabelledPhoto> inFolder(Path folder, List<Emotion> labels) {
        return new FolderLayout(labels, ErrorPolicy.strict())
                .classes(folder).stream()
                        .map(picture -> new LabelledPhoto(picture.file(), picture.emotion()))
                        .toList();
    }

    private static List<LabelledPhoto> inList(Path list, List<Emotion> labels, Limits limits) {
        List<LabelledPhoto> photos = new ArrayList<>();
        try (CsvFile rows = new CsvFile(list, ErrorPolicy.strict(), limits)) {
            int file = rows.column(FILE);
            int emotion = rows.column(EMOTION);
            while (rows.next()) {
                Emotion label = FolderNames.emotion(rows.text(emotion), labels);
                if (!labels.contains(label)) {
                    throw new DatasetException(list + ": " + rows.quoted(file) + " has the emotion "
                            + rows.quoted(emotion) + ", which is not among the labels "
                            + QuotedText.printable(labels.toString(), LONGEST_QUOTATION));
                }
                photos.add(new LabelledPhoto(list.resolveSibling(rows.text(file)), label));
            }
        }
        return List.copyOf(photos);
    }
}
