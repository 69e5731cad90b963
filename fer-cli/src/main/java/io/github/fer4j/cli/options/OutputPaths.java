package io.github.fer4j.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that a run shall write, together. */
public final class OutputPaths {

    private OutputPaths() {}

    /**
     * The paths that were given.
     *
     * @param paths null for each that was not
     * @return the others
     */
    public static List<Path> given(@Nullable Path... paths) {
        return given(List.of(), paths);
    }

    /**
     * More paths that were given.
     *
     * @param first come first
     * @param paths null for each that was not
     * @return all that were given
     */
    public static List<Path> given(List<Path> first, @Nullable Path... paths) {
        List<Path> given = new ArrayList<>(first);
        for (Path path : paths) {
            if (path != null) {
                given.add(path);
            }
        }
        return List.copyOf(given);
    }

    /**
     * Makes sure that no output is written over an input or another output.
     *
     * @param inputs what will be read
     * @param outputs what will be written
     * @throws IllegalArgumentException if two are the same
     */
    public static void requireDistinct(List<Path> inputs, List<Path> outputs) {
        Set<Path> taken = new HashSet<>();
        inputs.forEach(input -> taken.add(real(input)));
        for (Path output : outputs) {
            if (!taken.add(real(output))) {
                throw new IllegalArgumentException(
                        output + " is named twice; every output needs a file of its own, other than what is read");
            }
        }
    }

    /**
     * Makes sure that all can be written: better before hours of work than after.
     *
     * @param outputs what will be written
     * @throws io.github.fer4j.error.FerException if one cannot
     */
    public static void prepare(List<Path> outputs) {
        outputs.forEach(OutputFile::prepare);
    }

    /**
     * One path for all names of a file, as far as it is there.
     *
     * @param path any name
     * @return an absolute path
     */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
