package io.github.fer4j.cli.recognize;

import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.PictureTarget;
import io.github.fer4j.error.FerException;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where annotated pictures go: to one file, or into a folder under the names of the originals. Of pictures with the same
 * name the second gets {@code -2} and so on, and no picture that was asked for is ever written over. Not thread-safe.
 */
final class AnnotatedFiles {

    private final Path target;
    private final boolean folder;
    private final List<Picture> pictures;
    private final Set<String> taken = new HashSet<>();

    private AnnotatedFiles(Path target, boolean folder, List<Picture> pictures) {
        this.target = target;
        this.folder = folder;
        this.pictures = pictures;
    }

    /**
     * Looks at what the user gave, and makes the folder.
     *
     * @throws IllegalArgumentException if several pictures are to go to one file, or to one that cannot be written
     */
    static AnnotatedFiles of(String argument, List<Picture> pictures) {
        Path target = Path.of(argument);
        boolean folder = PictureTarget.isFolder("--annotated", argument);
        if (!folder && pictures.size() > 1) {
            throw new IllegalArgumentException(
                    "--annotated " + argument + " is one file for " + pictures.size() + " pictures: name a folder");
        }
        if (folder) {
            OutputFile.prepareFolder(target);
        } else {
            OutputFile.prepare(target);
        }
        return new AnnotatedFiles(target, folder, pictures);
    }

    /** The file for a picture; a different one at each call. */
    Path next(Picture picture) {
        Path file = folder ? inFolder(Path.of(picture.name()).getFileName().toString()) : target;
        for (Picture original : pictures) {
            if (original instanceof FilePicture given && isSame(given.path(), file)) {
                throw new FerException("not writing " + file + ": it is one of the pictures to be read; name another"
                        + " place for annotated pictures");
            }
        }
        return file;
    }

    private Path inFolder(String original) {
        String extension = extension(original);
        String stem =
                extension.isEmpty() ? original : original.substring(0, original.length() - extension.length() - 1);
        // What cannot be written, such as GIF, becomes PNG.
        String ending = OpenCvImageWriter.isWritable(Path.of(original)) ? original.substring(stem.length()) : ".png";
        String name = stem + ending;
        // Some file systems take "A.jpg" and "a.jpg" for the same file.
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-" + number + ending;
        }
        return target.resolve(name);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return true;
        }
    }
}
