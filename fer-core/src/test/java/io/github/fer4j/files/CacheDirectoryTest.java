package io.github.fer4j.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.error.NativeLibraryException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheDirectoryTest {

    @TempDir
    Path sandbox;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void anOrdinaryMachine() throws IOException {
        properties.put(
                "user.home", Files.createDirectory(sandbox.resolve("home")).toString());
        properties.put(
                "java.io.tmpdir", Files.createDirectory(sandbox.resolve("tmp")).toString());
        properties.put("user.name", "ann lee");
    }

    @Test
    void thePropertyComesFirst() {
        properties.put(CacheDirectory.PROPERTY, sandbox.resolve("property").toString());
        environment.put(CacheDirectory.VARIABLE, sandbox.resolve("variable").toString());
        assertThat(resolve("opencv-4.9"))
                .isEqualTo(sandbox.resolve("property/opencv-4.9"))
                .isDirectory();
    }

    /** In Linux's list of processes not even the administrator can make files. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aChosenFolderThatIsFilledNeedNotBeWritable() {
        properties.put(CacheDirectory.PROPERTY, "/proc");
        assertThat(resolve("self")).isEqualTo(Path.of("/proc/self"));
        assertThatExceptionOfType(NativeLibraryException.class).isThrownBy(() -> resolve("no-such-process"));
    }

    @Test
    void theVariableComesSecond() {
        environment.put(CacheDirectory.VARIABLE, sandbox.resolve("variable").toString());
        assertThat(resolve("opencv-4.9"))
                .isEqualTo(sandbox.resolve("variable/opencv-4.9"))
                .isDirectory();
    }

    @Test
    void theHomeComesThird() {
        properties.put(CacheDirectory.PROPERTY, " ");
        environment.put(CacheDirectory.VARIABLE, "");
        assertThat(resolve("opencv-4.9"))
                .isEqualTo(sandbox.resolve("home/.fer4j/cache/opencv-4.9"))
                .isEmptyDirectory();
    }

    @Test
    void anUnwritableHomeGivesWayToAFolderOfTheUserAmongTheTemporaryFiles() throws IOException {
        properties.put("user.home", aFile().toString());
        assertThat(resolve("opencv-4.9"))
                .isEqualTo(sandbox.resolve("tmp/fer4j-ann_lee/opencv-4.9"))
                .isDirectory();
    }

    @Test
    void aMissingHomeGivesWayToo() {
        properties.remove("user.home");
        assertThat(resolve("opencv-4.9")).startsWith(sandbox.resolve("tmp"));
        assertThat(resolve("opencv-4.9")).startsWith(sandbox.resolve("tmp"));
    }

    @Test
    void theFolderAmongTheTemporaryFilesIsClosedToOthers() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        properties.remove("user.home");
        Path own = Files.createDirectory(sandbox.resolve("tmp/fer4j-ann_lee"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        resolve("opencv-4.9");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    @Test
    void aLinkAmongTheTemporaryFilesIsNotFollowed() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        properties.remove("user.home");
        Files.createSymbolicLink(sandbox.resolve("tmp/fer4j-ann_lee"), sandbox.resolve("home"));
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> resolve("opencv-4.9"))
                .withMessageContaining("belongs to someone else")
                .withMessageContaining("set -Dfer4j.cache.dir=FOLDER");
    }

    @Test
    void aChosenPlaceThatCannotBeWrittenIsAnErrorAndNotReplaced() throws IOException {
        Path file = aFile();
        properties.put(CacheDirectory.PROPERTY, file.toString());
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> resolve("opencv-4.9"))
                .withMessageContaining(file.toString())
                .withMessageContaining("set by the system property fer4j.cache.dir")
                .withMessageContaining("FER4J_CACHE_DIR");
        assertThat(sandbox.resolve("home")).isEmptyDirectory();
    }

    @Test
    void anImpossiblePathIsAnErrorThatNamesTheVariable() {
        environment.put(CacheDirectory.VARIABLE, "a\0b");
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> resolve("opencv-4.9"))
                .withMessageContaining("set by the environment variable FER4J_CACHE_DIR");
    }

    @Test
    void nowhereToWriteIsAnErrorThatSaysWhatToSet() throws IOException {
        properties.put("user.home", aFile().toString());
        properties.put("java.io.tmpdir", properties.get("user.home"));
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> resolve("opencv-4.9"))
                .withMessageContaining("no place to unpack native libraries")
                .withMessageContaining("set -Dfer4j.cache.dir=FOLDER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a\\b", ".hidden"})
    void aNameIsNoPath(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(name))
                .withMessage("not a plain folder name: " + name);
    }

    private Path aFile() throws IOException {
        return Files.writeString(sandbox.resolve("file"), "not a folder");
    }

    private Path resolve(String name) {
        return new CacheDirectory(properties::get, environment::get).folder(name);
    }
}
