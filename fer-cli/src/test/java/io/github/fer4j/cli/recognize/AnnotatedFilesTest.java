package io.github.fer4j.cli.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.error.FerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedFilesTest {

    @TempDir
    Path folder;

    @Test
    void onePictureGoesToTheFile() {
        Path target = folder.resolve("new/out.png");
        List<Picture> pictures = pictures("a.jpg");
        assertThat(AnnotatedFiles.of(target.toString(), pictures).next(pictures.get(0)))
                .isEqualTo(target);
        assertThat(target.getParent()).isDirectory();
    }

    @Test
    void severalPicturesDoNotGoToOneFile() {
        String target = folder.resolve("out.png").toString();
        assertThatThrownBy(() -> AnnotatedFiles.of(target, pictures("a.jpg", "b.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name a folder");
    }

    @Test
    void sameNamesAreNumbered() {
        assertThat(names(pictures("x/a.jpg", "y/a.jpg", "z/A.JPG"))).containsExactly("a.jpg", "a-2.jpg", "A-3.JPG");
    }

    @Test
    void whatCannotBeWrittenBecomesPng() {
        assertThat(names(pictures("a.gif", "b", ".hidden"))).containsExactly("a.png", "b.png", ".hidden.png");
    }

    @Test
    void originalIsNeverWrittenOver() throws IOException {
        Path original = Files.writeString(folder.resolve("a.jpg"), "precious");
        List<Picture> pictures = List.of(new FilePicture(original));
        AnnotatedFiles files = AnnotatedFiles.of(folder.toString(), pictures);
        assertThatThrownBy(() -> files.next(pictures.get(0)))
                .isInstanceOf(FerException.class)
                .hasMessageContaining("one of the pictures to be read");
    }

    private List<String> names(List<Picture> pictures) {
        AnnotatedFiles files = AnnotatedFiles.of(folder + "/out/", pictures);
        return pictures.stream()
                .map(picture -> String.valueOf(files.next(picture).getFileName()))
                .toList();
    }

    private static List<Picture> pictures(String... names) {
        return List.of(names).stream()
                .<Picture>map(name -> new FilePicture(Path.of(name)))
                .toList();
    }
}
