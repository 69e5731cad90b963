package io.github.fer4j.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells pictures from other files by their names, as in a folder that holds both. Thread-safe. */
public final class ImageFileNames {

    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "png", "bmp", "webp", "tif", "tiff", "gif");

    private ImageFileNames() {}

    /**
     * Whether a file is named like a picture. Hidden files are not: some systems keep their own data beside a picture
     * as {@code ._picture.jpg}.
     *
     * @param file any path; the file itself is not looked at
     * @return true for jpg, png, bmp, webp, tiff and gif in their usual spellings, in upper or lower case
     */
    public static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
