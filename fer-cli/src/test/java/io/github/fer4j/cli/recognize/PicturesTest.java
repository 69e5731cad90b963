package io.github.fer4j.cli.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    void upperCaseExtensionsMatchAPatternInLowerCaseAndTheOtherWayRound() throws IOException {
        Files.writeString(folder.resolve("sub/E.JPG"), "");
        assertThat(find("/**.jpg")).containsExactly("b.jpg", "sub/E.JPG");
        assertThat(find("/**.JPG")).containsExactly("b.jpg", "sub/E.JPG");
        assertThat(find("/*.{gif,png}")).containsExactly("a.PNG");
        assertThat(find("/{*.GIF,*.Png}")).containsExactly("a.PNG");
        assertThat(find("/sub/e.*")).containsExactly("sub/e.*");
    }

    @Test
    void aPatternWithoutTwoStarsDoesNotLookIntoOtherFolders() {
        assertThat(PicturePattern.of("photos/*.jpg").depth()).isOne();
        assertThat(PicturePattern.of("photos/*/a?.jpg").depth()).isEqualTo(2);
        assertThat(PicturePattern.of("**.jpg").depth()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void anUnreadableFolderIsReportedAndPassedOver() throws IOException {
        PictureWalk walk = new PictureWalk(folder, picture -> true);
        Path start = folder.resolve(".");
        walk.visitFile(
                start.resolve("b.jpg"), Files.readAttributes(folder.resolve("b.jpg"), BasicFileAttributes.class));
        FileVisitResult result = walk.visitFileFailed(start.resolve("aa"), new AccessDeniedException("aa"));
        assertThat(result).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(walk.found()).hasSize(2).first().isInstanceOfSatisfying(MissingPicture.class, missing -> {
            assertThat(missing.name()).isEqualTo(folder.resolve("aa").toString());
            assertThat(missing.reason()).contains("AccessDenied");
        });
    }

    @Test
    void aFolderWithoutPermissionLeavesTheOthers() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "this user may read everything");
        assertThat(Pictures.find(List.of(folder + "/**.jpg")))
                .extracting(picture -> picture.getClass().getSimpleName())
                .containsExactly("FilePicture", "MissingPicture");
    }

    @Test
    void aLinkToAFolderIsLookedInto() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("sub"));
        assertThat(Pictures.find(List.of(link + "/**.jpeg", link.toString())))
                .extracting(Picture::name)
                .containsExactly(
                        link.resolve("c.jpeg").toString(),
                        link.resolve("c.jpeg").toString());
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
