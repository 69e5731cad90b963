package io.github.fer4j.cli.options;

import io.github.fer4j.error.FerException;
import io.github.fer4j.files.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes result files. Thread-safe. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Makes the folder that a file shall be in, and makes sure that it can be written: better before hours of work than
     * after.
     *
     * @param file to be written later
     * @return the same file
     * @throws FerException if the folder cannot be made or written
     */
    public static Path prepare(Path file) {
        if (Files.isDirectory(file)) {
            throw new FerException("cannot write " + file + ": it is a folder; name a file");
        }
        prepareFolder(folderOf(file));
        return file;
    }

    /**
     * Makes a folder for results, and makes sure that it can be written.
     *
     * @param folder may exist
     * @return the same folder
     * @throws FerException if it cannot be made or written
     */
    public static Path prepareFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
            return folder;
        } catch (IOException e) {
            throw new FerException("cannot write to the folder " + folder + " (" + e + "): name another one", e);
        }
    }

    /**
     * Writes text as UTF-8; the file appears whole or not at all.
     *
     * @param file to write or replace
     * @param text its whole content
     * @throws FerException if it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new FerException("cannot write " + file + " (" + e + "): " + WriteAdvice.of(e), e);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
