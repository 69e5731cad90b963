package io.github.fer4j.opencv.internal;

import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.files.CacheDirectory;
import io.github.fer4j.files.NativeFiles;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencv.core.Core;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OpenCV's native library: loaded once a class loader, from a file that is unpacked once a machine.
 *
 * <p>OpenCV's own loader unpacks its 65 MB into a new folder at every start, or fails on Java 12 and newer. Thread-safe.
 */
public final class OpenCvLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCvLibrary.class);
    private static final Path MUSL_LINKER_FOLDER = Path.of("/lib");

    private static volatile boolean loaded;

    private OpenCvLibrary() {}

    /**
     * Loads the library unless this class loader has it.
     *
     * @throws NativeLibraryException if it cannot be unpacked or loaded
     */
    public static void load() {
        if (!loaded) {
            loadOnce();
        }
    }

    private static synchronized void loadOnce() {
        if (loaded) {
            return;
        }
        long start = System.nanoTime();
        Platform platform = Platform.current();
        Path file = unpack(platform);
        try {
            loadHereToo(file.toAbsolutePath());
        } catch (UnsatisfiedLinkError e) {
            throw new NativeLibraryException(explanation(platform, file, e), e);
        }
        loaded = true;
        LOG.debug("loaded {} in {} ms", file, (System.nanoTime() - start) / 1_000_000);
    }

    /** Java lets one class loader have a file: in a further one, such as that of a second web application, it is a copy. */
    private static void loadHereToo(Path file) {
        try {
            System.load(file.toString());
        } catch (UnsatisfiedLinkError e) {
            if (!String.valueOf(e.getMessage()).contains("another classloader")) {
                throw e;
            }
            NativeFiles.withCopy(file, copy -> System.load(copy.toString()));
        }
    }

    private static Path unpack(Platform platform) {
        URL resource = Core.class.getResource(platform.resource());
        if (resource == null) {
            throw new NativeLibraryException("the OpenCV jar on the class path has no " + platform.resource()
                    + ": use org.openpnp:opencv:4.9.0-0 on Linux (x86-64, ARM), macOS or Windows");
        }
        String name = "opencv-" + Core.VERSION + "-" + platform.os() + "-" + platform.arch();
        return NativeFiles.unpack(resource, CacheDirectory.resolve(name), platform.fileName());
    }

    private static String explanation(Platform platform, Path file, UnsatisfiedLinkError error) {
        String reason = "cannot load OpenCV from " + file + " (" + error.getMessage() + "): ";
        if (isMusl(platform)) {
            return reason + "Alpine and other musl systems cannot run it; use one with glibc, such as Debian";
        }
        return reason + "if the folder is mounted noexec, name another with -Dfer4j.cache.dir=FOLDER; if the file is"
                + " damaged, delete it; if a library is missing, install it";
    }

    private static boolean isMusl(Platform platform) {
        return platform.os().equals("linux")
                && (Files.exists(MUSL_LINKER_FOLDER.resolve("ld-musl-x86_64.so.1"))
                        || Files.exists(MUSL_LINKER_FOLDER.resolve("ld-musl-aarch64.so.1")));
    }
}
