package io.github.fer4j.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that a run shall write, together. */
public final class OutputPaths {

    private OutputPaths() {}

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
