package io.github.fer4j.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.NativeLibraryException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path sandbox;

    private final byte[] library = new byte[300_000];
    private Path folder;
    private URL resource;

    @BeforeEach
    void aLibraryInAJar() throws IOException {
        new Random(1).nextBytes(library);
        folder = Files.createDirectory(sandbox.resolve("cache"));
        Path jar = sandbox.resolve("natives.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("native/lib.so"));
            out.write(library);
        }
        resource = url("jar:" + jar.toUri() + "!/native/lib.so");
    }

    @Test
    void unpacksOnce() throws IOException {
        Path file = NativeFiles.unpack(resource, folder, "lib.so");
        assertThat(file).isEqualTo(folder.resolve("lib.so")).hasBinaryContent(library);
        Files.setLastModifiedTime(file, LONG_AGO);
        NativeFiles.unpack(resource, folder, "lib.so");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        assertThat(filesIn(folder)).containsExactly(".lock", "lib.so", "lib.so.sha256");
    }

    @Test
    void aHalfWrittenFileIsReplaced() throws IOException {
        Files.write(folder.resolve("lib.so"), new byte[1000]);
        Files.write(folder.resolve("lib.so.part"), new byte[400_000]);
        assertThat(NativeFiles.unpack(resource, folder, "lib.so")).hasBinaryContent(library);
        assertThat(filesIn(folder)).containsExactly(".lock", "lib.so", "lib.so.sha256");
    }

    @Test
    void aDamagedFileOfTheRightSizeIsReplaced() throws IOException {
        Files.write(folder.resolve("lib.so"), new byte[library.length]);
        assertThat(NativeFiles.unpack(resource, folder, "lib.so")).hasBinaryContent(library);
    }

    @Test
    void aFileThatWasChangedAfterItWasCheckedIsReplaced() throws IOException {
        Path file = NativeFiles.unpack(resource, folder, "lib.so");
        Files.write(file, new byte[library.length]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(10)));
        assertThat(NativeFiles.unpack(resource, folder, "lib.so")).hasBinaryContent(library);
    }

    @Test
    void theBytesAreComparedOnceOnly() throws IOException {
        Path file = NativeFiles.unpack(resource, folder, "lib.so");
        Files.write(file, new byte[library.length]);
        Files.setLastModifiedTime(file, LONG_AGO);
        NativeFiles.unpack(resource, folder, "lib.so");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void whatKilledProcessesLeftIsRemoved() throws IOException {
        NativeFiles.unpack(resource, folder, "lib.so");
        Path old = Files.write(folder.resolve("lib.so.part123"), new byte[10]);
        Files.setLastModifiedTime(old, LONG_AGO);
        Path ofAnotherProcess = Files.write(folder.resolve("lib.so.part456"), new byte[10]);
        NativeFiles.unpack(resource, folder, "lib.so");
        assertThat(old).doesNotExist();
        assertThat(ofAnotherProcess).exists();
    }

    @Test
    void aFileOfAFolderOnTheClassPathIsUnpackedToo() throws IOException {
        Path plain = Files.write(sandbox.resolve("plain.so"), library);
        assertThat(NativeFiles.unpack(plain.toUri().toURL(), folder, "lib.so")).hasBinaryContent(library);
    }

    @Test
    void manyThreadsUnpackingAtOnceAllGetTheWholeFile() throws Exception {
        Callable<Path> unpack = () -> NativeFiles.unpack(resource, folder, "lib.so");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Path> file : threads.invokeAll(Collections.nCopies(16, unpack))) {
                assertThat(file.get()).hasBinaryContent(library);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processesThatStartAtOnceDoNotDisturbEachOther() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Unpacker.class.getName(),
                            resource.toString(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(sandbox.resolve("output" + i).toFile())
                    .start());
        }
        for (int i = 0; i < processes.size(); i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(sandbox.resolve("output" + i)))
                    .isZero();
        }
        assertThat(folder.resolve("lib.so")).hasBinaryContent(library);
        assertThat(filesIn(folder)).containsExactly(".lock", "lib.so", "lib.so.sha256");
    }

    @Test
    void aMissingResourceIsAnErrorThatNamesTheFile() {
        URL missing = url(resource.toString().replace("lib.so", "other.so"));
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> NativeFiles.unpack(missing, folder, "other.so"))
                .withMessageStartingWith("cannot unpack other.so to " + folder);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnErrorThatSaysWhatToDo() throws IOException {
        Path file = Files.writeString(sandbox.resolve("file"), "not a folder");
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> NativeFiles.unpack(resource, file, "lib.so"))
                .withMessageContaining("make room there, delete the folder, or set -Dfer4j.cache.dir=FOLDER");
    }

    @Test
    void theJarIsNotKeptOpen() throws IOException {
        NativeFiles.unpack(resource, folder, "lib.so");
        // On Windows this fails while the jar is open.
        Files.delete(sandbox.resolve("natives.jar"));
        assertThat(folder.resolve("lib.so")).exists();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What another program would do. */
    static final class Unpacker {

        private Unpacker() {}

        public static void main(String[] arguments) {
            NativeFiles.unpack(url(arguments[0]), Path.of(arguments[1]), "lib.so");
        }
    }
}
