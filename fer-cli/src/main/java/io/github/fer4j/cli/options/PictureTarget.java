package io.github.fer4j.cli.options;

import io.github.fer4j.files.ImageFileNames;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what users mean by the place that pictures shall go to. Thread-safe. */
public final class PictureTarget {

    private PictureTarget() {}

    /**
     * Whether a place is a folder: one that is there, a name that ends with a slash, or one that is no picture's.
     *
     * @param option that names it, for the error
     * @param argument as given
     * @return false for a file that can be written
     * @throws IllegalArgumentException if it is named like a picture that cannot be written, such as a GIF
     */
    public static boolean isFolder(String option, String argument) {
        Path target = FileNames.path(argument);
        if (argument.endsWith("/") || Files.isDirectory(target)) {
            return true;
        }
        boolean writable = OpenCvImageWriter.isWritable(target);
        if (!writable && ImageFileNames.isPicture(target)) {
            throw new IllegalArgumentException(option + " " + argument
                    + " is of a format that cannot be written: name a .png or .jpg file, or a folder");
        }
        return !writable;
    }
}
