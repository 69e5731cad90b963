package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.QuotedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the pictures in a folder of splits and classes, without reading them. For one thread. */
final class FolderLayout {

    private static final Set<String> NOT_PICTURES = Set.of("Thumbs.db", "desktop.ini");
    private static final int LONGEST_QUOTATION = 1_000;

    private final List<Emotion> labels;
    private final ErrorPolicy errors;

    FolderLayout(List<Emotion> labels, ErrorPolicy errors) {
        this.labels = labels;
        this.errors = errors;
    }

    /** A file that should be a picture, with what the names of its folders say. */
    record Picture(Path file, Emotion emotion, Split split) {}

    /** All pictures below a folder in a fixed order. Any other layout is an error. */
    List<Picture> pictures(Path root) {
        List<Picture> pictures = new ArrayList<>();
        for (Path splitFolder : folders(listed(root))) {
            Split split = FolderNames.split(name(splitFolder))
                    .orElseThrow(() -> new DatasetException(
                            quoted(splitFolder) + ": unknown split folder, expected train, validation or test"));
            pictures.addAll(classes(passingOver(splitFolder), split));
        }
        if (pictures.isEmpty()) {
            throw new DatasetException(
                    quoted(root) + ": no pictures, expected them as train|validation|test/class/picture");
        }
        // Stable: within a split, the order of the names stays.
        pictures.sort(Comparator.comparing(Picture::split));
        return pictures;
    }

    /** All pictures of a folder that holds the folders of classes, without splits. */
    List<Picture> classes(Path root) {
        List<Picture> pictures = classes(listed(root), Split.TEST);
        if (pictures.isEmpty()) {
            throw new DatasetException(quoted(root) + ": no pictures, expected them as class/picture");
        }
        return pictures;
    }

    private List<Picture> classes(List<Path> entries, Split split) {
        List<Picture> pictures = new ArrayList<>();
        for (Path folder : folders(entries)) {
            Emotion emotion = emotion(folder);
            passingOver(folder).stream()
                    .filter(file -> !NOT_PICTURES.contains(name(file)))
                    .forEach(file -> pictures.add(new Picture(file, emotion, split)));
        }
        return pictures;
    }

    private static List<Path> listed(Path root) {
        try {
            return entries(root);
        } catch (IOException e) {
            throw new DatasetException(quoted(root) + ": cannot be listed, expected a folder: " + e, e);
        }
    }

    private Emotion emotion(Path folder) {
        Emotion emotion = FolderNames.emotion(name(folder), labels);
        if (!labels.contains(emotion)) {
            throw new DatasetException(quoted(folder) + ": class \"" + quoted(emotion) + "\" is not among the labels "
                    + quoted(labels) + "; give the labels to read other classes");
        }
        return emotion;
    }

    /** What a folder inside holds; nothing if it cannot be listed and the policy is lenient. */
    private List<Path> passingOver(Path folder) {
        try {
            return entries(folder);
        } catch (IOException e) {
            errors.report(DataError.FOLDER, folder + ": unreadable folder: " + e, e);
            return List.of();
        }
    }

    private static List<Path> folders(List<Path> entries) {
        return entries.stream().filter(Files::isDirectory).toList();
    }

    /** What a folder holds except hidden entries, sorted by name: the order of the file system differs by machine. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted(Comparator.comparing(FolderLayout::name))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String quoted(Object fromFiles) {
        return QuotedText.printable(fromFiles.toString(), LONGEST_QUOTATION);
    }
}
