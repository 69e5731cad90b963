package io.github.fer4j.cli.recognize;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A glob pattern for picture files. Upper and lower case are the same in the extension, as cameras write {@code .JPG},
 * and differ elsewhere where the file system has it so. Immutable and thread-safe.
 */
final class PicturePattern {

    private static final String META = "*?[{";

    private final Path root;
    private final int depth;
    private final List<PathMatcher> matchers;

    private PicturePattern(Path root, int depth, List<PathMatcher> matchers) {
        this.root = root;
        this.depth = depth;
        this.matchers = matchers;
    }

    /**
     * Reads a pattern.
     *
     * @param pattern has a wildcard
     * @throws java.util.regex.PatternSyntaxException if it is not well-formed
     */
    static PicturePattern of(String pattern) {
        List<PathMatcher> matchers = Stream.of(pattern, withLowerCaseExtension(pattern))
                .distinct()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        int slash = pattern.lastIndexOf('/', firstWildcard(pattern));
        String below = pattern.substring(slash + 1);
        return new PicturePattern(
                slash < 0 ? Path.of("") : Path.of(pattern.substring(0, Math.max(1, slash))), depth(below), matchers);
    }

    /** Whether an argument has a wildcard. */
    static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> META.indexOf(c) >= 0);
    }

    /** The folder before the first name that has a wildcard; empty for the current one. */
    Path root() {
        return root;
    }

    /** How many folders deep a file may be that matches: 1 for the root alone. */
    int depth() {
        return depth;
    }

    /** Whether a file matches; its path begins as the pattern does. */
    boolean matches(Path file) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(file))
                || spellings(file).anyMatch(name -> matchers.stream().anyMatch(matcher -> matcher.matches(name)));
    }

    private static Stream<Path> spellings(Path file) {
        String name = String.valueOf(file.getFileName());
        int extension = name.lastIndexOf('.') + 1;
        String stem = name.substring(0, extension);
        String ending = name.substring(extension);
        try {
            return Stream.of(
                    file.resolveSibling(stem + ending.toLowerCase(Locale.ROOT)),
                    file.resolveSibling(stem + ending.toUpperCase(Locale.ROOT)));
        } catch (InvalidPathException e) {
            // The locale lacks letters of this name, which can be read all the same.
            return Stream.empty();
        }
    }

    private static String withLowerCaseExtension(String pattern) {
        int extension = pattern.indexOf('.', pattern.lastIndexOf('/') + 1);
        return extension < 0
                ? pattern
                : pattern.substring(0, extension) + pattern.substring(extension).toLowerCase(Locale.ROOT);
    }

    private static int firstWildcard(String pattern) {
        int meta = 0;
        while (META.indexOf(pattern.charAt(meta)) < 0) {
            meta++;
        }
        return meta;
    }

    private static int depth(String below) {
        return below.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) below.chars().filter(c -> c == '/').count();
    }
}
