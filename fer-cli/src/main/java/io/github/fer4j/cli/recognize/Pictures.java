package io.github.fer4j.cli.recognize;

import io.github.fer4j.files.ImageFileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the pictures that arguments name: files, folders and glob patterns. Thread-safe. */
public final class Pictures {

    private static final String META = "*?[{";

    private Pictures() {}

    /**
     * Finds pictures. A folder stands for the pictures directly in it, a glob pattern ({@code *}, {@code **}, {@code ?},
     * {@code [...]}, {@code {...}}) for the pictures that match; both in the order of their names.
     *
     * @param arguments files, folders and patterns
     * @return in the order of the arguments; one that names nothing gives a picture that cannot be read
     */
    public static List<Picture> find(List<String> arguments) {
        List<Picture> pictures = new ArrayList<>();
        for (String argument : arguments) {
            try {
                pictures.addAll(find(argument));
            } catch (IOException | UncheckedIOException | PatternSyntaxException | InvalidPathException e) {
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
        if (isPattern(argument) && !existsLiterally(argument)) {
            return orMissing(argument, matching(argument), "nothing matches this pattern");
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return orMissing(
                    argument,
                    inside(path),
                    "this folder has no pictures in it (those of its own folders do" + " not count; the pattern "
                            + path.resolve("**") + " finds them)");
        }
        // A file that is not there, or no picture, is reported when it is read.
        return List.of(new FilePicture(path));
    }

    private static List<Picture> orMissing(String argument, List<Path> paths, String reason) {
        if (paths.isEmpty()) {
            return List.of(new MissingPicture(argument, reason));
        }
        return paths.stream().<Picture>map(FilePicture::new).toList();
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return pictures(files);
        }
    }

    private static List<Path> matching(String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        Path root = root(pattern);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        boolean relative = root.toString().isEmpty();
        try (Stream<Path> files = Files.walk(relative ? Path.of(".") : root)) {
            // A walk from "." would put "./" before each path, which the pattern does not have.
            return pictures(files.map(file -> relative ? Path.of(".").relativize(file) : file)
                    .filter(matcher::matches));
        }
    }

    private static List<Path> pictures(Stream<Path> files) {
        return files.filter(Files::isRegularFile)
                .filter(ImageFileNames::isPicture)
                .sorted()
                .toList();
    }

    /** The folder before the first name that has a wildcard. */
    private static Path root(String pattern) {
        int meta = 0;
        while (META.indexOf(pattern.charAt(meta)) < 0) {
            meta++;
        }
        int slash = pattern.lastIndexOf('/', meta);
        return slash < 0 ? Path.of("") : Path.of(pattern.substring(0, Math.max(1, slash)));
    }

    private static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> META.indexOf(c) >= 0);
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
