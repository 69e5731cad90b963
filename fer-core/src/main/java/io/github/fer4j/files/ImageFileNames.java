package io.github.fer4j.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Recognises picture files by their names, in folders that hold other files as well. Thread-safe. */
public final class ImageFileNames {

    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "png", "bmp", "webp", "tif", "tiff", "gif");

    private ImageFileNames() {}

    /**
     * Whether the name of a file ends like a picture's. Hidden files do not count: some systems keep their own data beside
     * a picture as {@code ._picture.jpg}.
     *
     * @param file any path; the file itself is not looked at
     * @return true for jpg, png, bmp, webp, tiff and gif in their usual spellings, in upper or lower case
     */
    public static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
