package io.github.fer4j.consumers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What is inside a jar. */
final class JarFiles {

    private JarFiles() {}

    static String text(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                throw new AssertionError(jar + " has no " + name);
            }
            try (InputStream in = file.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    static String moduleName(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return String.valueOf(file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
