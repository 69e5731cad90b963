package io.github.fer4j.cli.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        for (String name : List.of("b.jpg", "a.PNG", "notes.txt", ".d.jpg", "sub/c.jpeg")) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    @Test
    void folderStandsForThePicturesDirectlyInIt() {
        assertThat(find("")).containsExactly("a.PNG", "b.jpg");
    }

    @Test
    void patternFindsPicturesOfOneFolder() {
        assertThat(find("/*.jpg")).containsExactly("b.jpg");
        assertThat(find("/[ab].*")).containsExactly("a.PNG", "b.jpg");
    }

    @Test
    void twoStarsFindPicturesInAllFolders() {
        assertThat(find("/**")).containsExactly("a.PNG", "b.jpg", "sub/c.jpeg");
    }

    @Test
    void whatMatchesNothingIsStillThereToFailOnItsOwn() {
        assertThat(Pictures.find(List.of(folder + "/*.gif", folder + "/none/*.jpg", folder + "/[")))
                .hasSize(3)
                .hasOnlyElementsOfType(MissingPicture.class);
    }

    @Test
    void fileOfAnyNameIsTakenAsGiven() {
        assertThat(find("/notes.txt")).containsExactly("notes.txt");
        assertThat(find("/absent.jpg")).containsExactly("absent.jpg");
    }

    @Test
    void nameWithWildcardThatExistsIsAFile() throws IOException {
        Files.writeString(folder.resolve("b[1].jpg"), "");
        assertThat(find("/b[1].jpg")).containsExactly("b[1].jpg");
    }

    @Test
    void orderOfArgumentsIsKept() {
        assertThat(Pictures.find(List.of("z.jpg", "a.jpg")))
                .extracting(Picture::name)
                .containsExactly("z.jpg", "a.jpg");
    }

    private List<String> find(String argument) {
        return Pictures.find(List.of(folder + argument)).stream()
                .map(picture -> folder.relativize(Path.of(picture.name())).toString())
                .toList();
    }
}
