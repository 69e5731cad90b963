package io.github.fer4j.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the project are. Tests run in a folder of their own, so that paths lead from the module. */
final class Project {

    /** The folder of this module; the build names it, and an IDE starts tests there. */
    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** The folder with README.md. */
    static final Path ROOT = MODULE.resolve("..").normalize();

    private Project() {}

    /** A real photo that the build has unpacked. */
    static Path photo(String name) {
        return MODULE.resolve("target").resolve("test-photos").resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
