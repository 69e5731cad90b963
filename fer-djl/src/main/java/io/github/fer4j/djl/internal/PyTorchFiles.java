package io.github.fer4j.djl.internal;

import ai.djl.util.Platform;
import ai.djl.util.Utils;
import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.files.CacheDirectory;
import io.github.fer4j.files.NativeFiles;
import io.github.fer4j.files.NativesArtifact;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts PyTorch's libraries where DJL looks for them, before it looks: whole, and of the size they have in their jar. DJL
 * alone would take a half-written file for good, and download what is missing.
 */
final class PyTorchFiles {

    private static final String CACHE = "ENGINE_CACHE_DIR";

    private PyTorchFiles() {}

    static void unpack(EngineProperties properties) {
        if (Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH") != null) {
            return; // the user brings a PyTorch of their own
        }
        Platform platform = Platform.detectPlatform("pytorch");
        String[] libraries = platform.getLibraries();
        if (libraries == null || libraries.length == 0 || platform.isPlaceholder()) {
            throw missing(platform);
        }
        chooseFolder(properties);
        Path folder = Utils.getEngineCacheDir("pytorch")
                .resolve(platform.getVersion() + "-" + platform.getFlavor() + "-" + platform.getClassifier());
        for (Library library : libraries(platform, libraries)) {
            NativeFiles.unpack(find(library.resource(), platform), folder, library.file());
        }
    }

    /** DJL's own settings win, since it reads them before ours. */
    private static void chooseFolder(EngineProperties properties) {
        if (Utils.getEnvOrSystemProperty(CACHE) == null && Utils.getEnvOrSystemProperty("DJL_CACHE_DIR") == null) {
            Path parent = CacheDirectory.resolve("pytorch").toAbsolutePath().getParent();
            properties.set(CACHE, String.valueOf(parent));
        }
    }

    private static List<Library> libraries(Platform platform, String[] names) {
        String where = platform.getFlavor() + "/" + platform.getClassifier() + "/";
        String jni = System.mapLibraryName("djl_torch");
        List<Library> result = new ArrayList<>();
        for (String name : names) {
            result.add(new Library("pytorch/" + where + name, name));
        }
        result.add(new Library(
                "jnilib/" + platform.getClassifier() + "/" + platform.getFlavor() + "/" + jni,
                platform.getApiVersion() + "-" + jni));
        return result;
    }

    private static URL find(String resource, Platform platform) {
        @Nullable URL url = PyTorchFiles.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw missing(platform);
        }
        return url;
    }

    private static NativeLibraryException missing(Platform platform) {
        String classifier = platform.getClassifier();
        if (classifier.equals("osx-x86_64")) {
            return new NativeLibraryException(
                    "there is no PyTorch for Macs with Intel processors: classify with OpenCV,"
                            + " or use another platform");
        }
        return new NativeLibraryException(
                "PyTorch's library for " + classifier + " is not on the class path: " + NativesArtifact.advice());
    }

    private record Library(String resource, String file) {}
}
