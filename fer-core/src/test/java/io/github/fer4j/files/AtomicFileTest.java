package io.github.fer4j.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void anEarlierFile() throws IOException {
        file = Files.writeString(folder.resolve("file.txt"), "earlier");
    }

    @Test
    void anEarlierFileIsReplaced() throws IOException {
        AtomicFile.write(file, out -> out.write("later".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("later");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatFailsHalfwayLeavesTheEarlierFileAndNothingElse() {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aPowerFailureAfterTheRenameFindsTheBytesOnTheDisk() throws IOException {
        List<String> forced = new ArrayList<>();
        AtomicFile.write(file, out -> out.write("later".getBytes(StandardCharsets.UTF_8)), (path, channel) -> {
            boolean isFolder = path.equals(folder);
            forced.add((isFolder ? "folder" : "bytes " + Files.readString(path)) + ", file " + Files.readString(file));
            channel.force(true);
        });
        assertThat(forced).containsExactly("bytes later, file earlier", "folder, file earlier", "folder, file later");
    }

    @Test
    void aDiskThatCannotKeepTheBytesLeavesTheEarlierFile() {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(1), (path, channel) -> {
                    throw new IOException("input/output error");
                }))
                .hasMessage("input/output error");
        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderThatCannotBeForcedIsNoError() throws IOException {
        AtomicFile.write(file, out -> out.write('x'), (path, channel) -> {
            if (Files.isDirectory(path)) {
                throw new IOException("not supported");
            }
        });
        assertThat(file).hasContent("x");
    }

    @Test
    void contentMayCloseItsStream() throws IOException {
        AtomicFile.write(file, out -> {
            out.write("later".getBytes(StandardCharsets.UTF_8));
            out.close();
        });
        assertThat(file).hasContent("later");
    }

    @Test
    void whatKilledProcessesLeftIsDeletedAndNothingElse() throws IOException {
        Path unfinished = Files.writeString(folder.resolve(".file.txt.123.part"), "half");
        Path other = Files.writeString(folder.resolve(".file.txt2.123.part"), "another file's");
        AtomicFile.deleteUnfinished(file);
        assertThat(unfinished).doesNotExist();
        assertThat(other).exists();
        assertThat(file).exists();
        AtomicFile.deleteUnfinished(folder.resolve("none").resolve("file.txt"));
    }

    @Test
    void theFolderMustExist() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("none/file.txt"), out -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }
}
