package io.github.fer4j.cli.recognize;

import io.github.fer4j.cli.options.FileNames;
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
        Path target = FileNames.path(argument);
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
        Path file = folder ? inFolder(picture.fileName()) : target;
        for (Picture original : Files.exists(file) ? pictures : List.<Picture>of()) {
            if (original instanceof FilePicture given && isSame(given.path(), file)) {
                throw new FerException("not writing " + file + ": it is one of the pictures to be read; name another"
                        + " place for annotated pictures");
            }
        }
        return file;
    }

    private Path inFolder(Path original) {
        String name = original.toString();
        String stem = FileNames.stem(name);
        // What cannot be written, such as GIF, becomes PNG.
        boolean writable = OpenCvImageWriter.isWritable(original);
        String ending = writable ? name.substring(stem.length()) : ".png";
        if (writable && taken.add(key(name))) {
            // The name itself, as its text may have lost letters that the locale lacks.
            return target.resolve(original);
        }
        String free = stem + ending;
        for (int number = 2; !taken.add(key(free)); number++) {
            free = stem + "-" + number + ending;
        }
        return target.resolve(free);
    }

    /** Some file systems take "A.jpg" and "a.jpg" for the same file. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return true;
        }
    }
}
