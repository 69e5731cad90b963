package io.github.fer4j.cli.recognize;

import io.github.fer4j.cli.options.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Finds the pictures that arguments name: files, folders and glob patterns. Thread-safe. */
public final class Pictures {

    private Pictures() {}

    /**
     * Finds pictures. A folder stands for the pictures directly in it, a glob pattern ({@code *}, {@code **}, {@code ?},
     * {@code [...]}, {@code {...}}) for the pictures that match, whether their extension is in upper or lower case; both in
     * the order of their names. A folder within that cannot be looked into gives a picture that cannot be read.
     *
     * @param arguments files, folders and patterns
     * @return in the order of the arguments; one that names nothing gives a picture that cannot be read
     */
    public static List<Picture> find(List<String> arguments) {
        List<Picture> pictures = new ArrayList<>();
        for (String argument : arguments) {
            try {
                pictures.addAll(find(argument));
            } catch (InvalidPathException e) {
                pictures.add(new MissingPicture(argument, FileNames.advice(e)));
            } catch (IOException | PatternSyntaxException e) {
                pictures.add(new MissingPicture(argument, e + "; check the path"));
            }
        }
        return List.copyOf(pictures);
    }

    /**
     * The files among pictures.
     *
     * @param pictures as they were found
     * @return their paths
     */
    public static List<Path> files(List<Picture> pictures) {
        return pictures.stream()
                .filter(FilePicture.class::isInstance)
                .map(FilePicture.class::cast)
                .map(FilePicture::path)
                .toList();
    }

    private static List<Picture> find(String argument) throws IOException {
        if (PicturePattern.isPattern(argument) && !existsLiterally(argument)) {
            return orMissing(argument, matching(PicturePattern.of(argument)), "nothing matches this pattern");
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return orMissing(
                    argument,
                    PictureWalk.of(path, 1, picture -> true),
                    "this folder has no pictures in it (those of its own folders do not count; the pattern "
                            + path.resolve("**") + " finds them)");
        }
        // A file that is not there, or no picture, is reported when it is read.
        return List.of(new FilePicture(path));
    }

    private static List<Picture> orMissing(String argument, List<Picture> found, String reason) {
        return found.isEmpty() ? List.of(new MissingPicture(argument, reason)) : found;
    }

    private static List<Picture> matching(PicturePattern pattern) throws IOException {
        return Files.isDirectory(pattern.root().resolve("."))
                ? PictureWalk.of(pattern.root(), pattern.depth(), pattern::matches)
                : List.of();
    }

    private static boolean existsLiterally(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            // Windows allows no wildcards in names.
            return false;
        }
    }
}
