package io.github.fer4j.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.error.FerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path place;

    @Test
    void itIsGoneWithAllThatIsInItWhenTheServerIs() throws IOException {
        try (WorkFolder work = WorkFolder.create(place)) {
            Files.writeString(work.make("job").resolve("upload"), "half a video");
            assertThat(content()).hasSize(1);
        }
        assertThat(content()).isEmpty();
    }

    @Test
    void whatAKilledServerLeftIsRemovedAndAnotherServersFolderStays() throws IOException {
        Path left = Files.createDirectories(place.resolve("fer4j-serve-left/job"));
        Files.writeString(left.resolve("annotated.mp4"), "half a video");
        Files.writeString(left.resolveSibling("lock"), "");
        Path foreign = Files.createDirectory(place.resolve("fer4j-serve-foreign"));
        try (WorkFolder first = WorkFolder.create(place);
                WorkFolder second = WorkFolder.create(place)) {
            assertThat(content()).containsExactlyInAnyOrder(foreign, first.path(), second.path());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsAnErrorThatNamesIt() {
        Path missing = place.resolve("missing");
        assertThatThrownBy(() -> WorkFolder.create(missing))
                .isInstanceOf(FerException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("--work");
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}
