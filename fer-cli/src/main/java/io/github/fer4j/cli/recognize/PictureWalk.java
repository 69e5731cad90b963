package io.github.fer4j.cli.recognize;

import io.github.fer4j.files.ImageFileNames;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for pictures in a folder. What cannot be looked into takes its turn among the pictures and fails alone. For one
 * thread.
 */
final class PictureWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path start;
    private final Predicate<Path> wanted;
    private final Map<Path, Picture> found = new TreeMap<>();

    PictureWalk(Path root, Predicate<Path> wanted) {
        this.root = root;
        // A walk does not follow links, not even the one it begins with, unless it is told to look inside.
        this.start = root.resolve(".");
        this.wanted = wanted;
    }

    /**
     * Looks for pictures.
     *
     * @param root exists; empty for the current folder
     * @param depth 1 for the folder alone
     * @param wanted chooses among pictures; it is given paths that begin as the root does
     * @return in the order of their names
     */
    static List<Picture> of(Path root, int depth, Predicate<Path> wanted) throws IOException {
        PictureWalk walk = new PictureWalk(root, wanted);
        Files.walkFileTree(walk.start, Set.of(), depth, walk);
        return walk.found();
    }

    List<Picture> found() {
        return List.copyOf(found.values());
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Path path = named(file);
        if (ImageFileNames.isPicture(path) && Files.isRegularFile(path) && wanted.test(path)) {
            found.put(path, new FilePicture(path));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return passOver(named(file), failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return failure == null ? FileVisitResult.CONTINUE : passOver(named(folder), failure);
    }

    private FileVisitResult passOver(Path path, IOException failure) {
        found.put(path, new MissingPicture(path.toString(), "it cannot be looked into (" + failure + ")"));
        return FileVisitResult.CONTINUE;
    }

    private Path named(Path visited) {
        return root.resolve(start.relativize(visited));
    }
}
