package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A picture in a folder of splits and classes, not yet read. */
record PictureFile(Path file, Emotion emotion, Split split) {

    private static final Set<String> NOT_PICTURES = Set.of("Thumbs.db", "desktop.ini");

    /** All pictures below a folder in a fixed order; what is not laid out as expected is an error that says how. */
    static List<PictureFile> list(Path root, List<Emotion> labels) {
        List<PictureFile> pictures = new ArrayList<>();
        for (Path folder : folders(root)) {
            Split split = FolderNames.split(name(folder))
                    .orElseThrow(() -> new DatasetException(
                            folder + ": unknown split folder, expected train, validation or test"));
            for (Path classFolder : folders(folder)) {
                addClass(pictures, classFolder, emotion(classFolder, labels), split);
            }
        }
        if (pictures.isEmpty()) {
            throw new DatasetException(root + ": no pictures, expected them as train|validation|test/class/picture");
        }
        // Stable: within a split, the order of the names stays.
        pictures.sort(Comparator.comparing(PictureFile::split));
        return pictures;
    }

    private static Emotion emotion(Path folder, List<Emotion> labels) {
        Emotion emotion = FolderNames.emotion(name(folder), labels);
        if (!labels.contains(emotion)) {
            throw new DatasetException(folder + ": class \"" + emotion + "\" is not among the labels " + labels
                    + "; give the labels to read other classes");
        }
        return emotion;
    }

    private static void addClass(List<PictureFile> pictures, Path folder, Emotion emotion, Split split) {
        for (Path file : entries(folder)) {
            if (!NOT_PICTURES.contains(name(file))) {
                pictures.add(new PictureFile(file, emotion, split));
            }
        }
    }

    private static List<Path> folders(Path parent) {
        return entries(parent).stream().filter(Files::isDirectory).toList();
    }

    /** What a folder holds, hidden entries aside, sorted by name: the order of the file system differs by machine. */
    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted(Comparator.comparing(PictureFile::name))
                    .toList();
        } catch (IOException e) {
            throw new DatasetException(folder + ": cannot be listed, expected a folder: " + e, e);
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
