package io.github.fer4j.opencv.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where native libraries are kept between processes. */
final class CacheFolder {

    private CacheFolder() {}

    /** The folder for one library: below the property, the variable, the home folder or the temporary folder. */
    static Path resolve(String name) {
        String chosen = System.getProperty("fer4j.cache.dir", System.getenv("FER4J_CACHE_DIR"));
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).resolve(name);
        }
        Path home = Path.of(System.getProperty("user.home", ""), ".fer4j", "cache", name);
        return isWritable(home)
                ? home
                : Path.of(System.getProperty("java.io.tmpdir", ""))
                        .resolve("fer4j-cache")
                        .resolve(name);
    }

    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }
}
