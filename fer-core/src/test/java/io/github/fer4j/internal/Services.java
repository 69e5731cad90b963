package io.github.fer4j.internal;

import io.github.fer4j.spi.EmotionClassifierProvider;
import io.github.fer4j.spi.FaceDetectorProvider;
import io.github.fer4j.spi.FacePreprocessorProvider;
import io.github.fer4j.spi.ImageReaderProvider;
import io.github.fer4j.spi.VideoReaderProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Class loaders that declare services, as jars on a class path do. */
public final class Services {

    private Services() {}

    /** A class loader below that of the tests that declares these providers; the folder holds the declarations. */
    public static URLClassLoader declaring(Path folder, Class<?>... providers) throws IOException {
        for (Class<?> provider : providers) {
            declare(folder, provider.getName(), kindOf(provider));
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Services.class.getClassLoader());
    }

    /** Declares one provider by name, whether there is such a class or not. */
    public static void declare(Path folder, String provider, Class<?> kind) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(kind.getName()),
                provider + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static Class<?> kindOf(Class<?> provider) {
        if (FaceDetectorProvider.class.isAssignableFrom(provider)) {
            return FaceDetectorProvider.class;
        }
        if (FacePreprocessorProvider.class.isAssignableFrom(provider)) {
            return FacePreprocessorProvider.class;
        }
        if (VideoReaderProvider.class.isAssignableFrom(provider)) {
            return VideoReaderProvider.class;
        }
        return EmotionClassifierProvider.class.isAssignableFrom(provider)
                ? EmotionClassifierProvider.class
                : ImageReaderProvider.class;
    }
}
