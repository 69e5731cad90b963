package io.github.fer4j.files;

import io.github.fer4j.error.NativeLibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where native libraries are unpacked: the system property {@value #PROPERTY}; if it is not set, the environment
 * variable {@value #VARIABLE}; if neither is, {@code .fer4j/cache} in the user's home; and if that cannot be written, a
 * folder of the user's own among the temporary files.
 *
 * <p>If a folder that the user chose cannot be written, that is an error: no other folder is used instead.
 * Thread-safe.
 */
public final class CacheDirectory {

    /** The system property that names the cache folder. */
    public static final String PROPERTY = "fer4j.cache.dir";

    /** The environment variable that names the cache folder. */
    public static final String VARIABLE = "FER4J_CACHE_DIR";

    /** What to do when a folder cannot be used, for messages. */
    static final String ADVICE = "set -D" + PROPERTY + "=FOLDER or the environment variable " + VARIABLE
            + " to a folder that this user may write";

    private static final Logger LOGGER = LoggerFactory.getLogger(CacheDirectory.class);

    private final UnaryOperator<@Nullable String> properties;
    private final UnaryOperator<@Nullable String> environment;

    CacheDirectory(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /**
     * The folder in which one native library is unpacked. It is made if it is missing, and a test file has been written to
     * it. A folder that the user chose may also be read-only if it holds files already.
     *
     * @param name a folder name that holds the library's version and platform, so that another version gets a folder of
     *     its own: letters, digits, dot, hyphen and underscore
     * @return an absolute path
     * @throws NativeLibraryException if no place can be written; the message says what to set
     * @throws IllegalArgumentException if the name is not a plain folder name
     */
    public static Path resolve(String name) {
        return new CacheDirectory(System::getProperty, System::getenv).folder(name);
    }

    Path folder(String name) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not a plain folder name: " + name);
        }
        String property = value(properties, PROPERTY);
        if (property != null) {
            return chosen(property, "the system property " + PROPERTY, name);
        }
        String variable = value(environment, VARIABLE);
        if (variable != null) {
            return chosen(variable, "the environment variable " + VARIABLE, name);
        }
        return inHome(name);
    }

    private static Path chosen(String folder, String origin, String name) {
        try {
            return writableOrFilled(Path.of(folder).toAbsolutePath().resolve(name));
        } catch (IOException | InvalidPathException e) {
            throw new NativeLibraryException(
                    "the cache folder " + folder + ", set by " + origin + ", cannot be written (" + e + "): " + ADVICE,
                    e);
        }
    }

    private Path inHome(String name) {
        String home = value(properties, "user.home");
        if (home == null) {
            return amongTemporaryFiles(name, "the user has no home folder");
        }
        try {
            return writableOrFilled(Path.of(home, ".fer4j", "cache", name).toAbsolutePath());
        } catch (IOException | InvalidPathException e) {
            return amongTemporaryFiles(name, "the home folder " + home + " cannot be written (" + e + ")");
        }
    }

    private Path amongTemporaryFiles(String name, String reason) {
        String temporary = value(properties, "java.io.tmpdir");
        String user = value(properties, "user.name");
        try {
            Path own = Path.of(
                            temporary == null ? "." : temporary,
                            "fer4j-" + (user == null ? "user" : user.replaceAll("[^A-Za-z0-9._-]", "_")))
                    .toAbsolutePath();
            createPrivate(own);
            Path folder = writable(own.resolve(name));
            LOGGER.warn("{}: native libraries go to {}, which may not last; {}", reason, folder, ADVICE);
            return folder;
        } catch (IOException | InvalidPathException e) {
            throw new NativeLibraryException(
                    "there is no place to unpack native libraries: " + reason
                            + ", and the temporary files' folder cannot be used (" + e + "): " + ADVICE,
                    e);
        }
    }

    /** Others can write among the temporary files, and what lies in this folder gets executed: it must be ours alone. */
    private static void createPrivate(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return;
        }
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rwx------");
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        Path probe = Files.createTempFile("fer4j", null);
        try {
            boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
            if (!ours) {
                throw new IOException(folder + " belongs to someone else");
            }
        } finally {
            Files.delete(probe);
        }
        Files.setPosixFilePermissions(folder, ownerOnly);
    }

    /** Writes for real: permissions alone do not tell of a file system that is mounted for reading or full. */
    private static Path writable(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "probe", null));
        return folder;
    }

    /** A container may bring a filled cache that nobody can write to; if a file is missing, unpacking says so. */
    private static Path writableOrFilled(Path folder) throws IOException {
        try {
            return writable(folder);
        } catch (IOException e) {
            if (isFilled(folder)) {
                LOGGER.debug("using the cache {} as it is, for it cannot be written", folder, e);
                return folder;
            }
            throw e;
        }
    }

    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static @Nullable String value(UnaryOperator<@Nullable String> source, String key) {
        String value = source.apply(key);
        return value == null || value.isBlank() ? null : value;
    }
}
