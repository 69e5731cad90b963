package io.github.fer4j.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.DatasetException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFileTest {

    @TempDir
    Path folder;

    @Test
    void facesOfAPictureAreBroughtTogetherAndFilesNamedFromTheFolder() throws IOException {
        Path csv = write("file,x,y,width,height", "a.jpg,1,2,30,40", "b.jpg,,,,", "a.jpg,100,50,20.4,20.6");
        assertThat(LabelFile.read(csv))
                .containsExactly(
                        new BoxedPhoto(
                                folder.resolve("a.jpg"),
                                List.of(
                                        new LabelledBox(new Box(1, 2, 30, 40), Optional.empty()),
                                        new LabelledBox(new Box(100, 50, 20, 21), Optional.empty()))),
                        new BoxedPhoto(folder.resolve("b.jpg"), List.of()));
    }

    @Test
    void eyesMayBeGiven() throws IOException {
        Path csv = write(
                "file,x,y,width,height,left_eye_x,left_eye_y,right_eye_x,right_eye_y",
                "\"a, b.jpg\",1,2,30,40,8.5,10,20,11",
                "\"a, b.jpg\",1,2,30,40,,,,");
        assertThat(LabelFile.read(csv).get(0).faces())
                .extracting(LabelledBox::eyes)
                .containsExactly(Optional.of(new Eyes(new Point(8.5, 10), new Point(20, 11))), Optional.empty());
    }

    @Test
    void theToneOfTheSkinMayBeGiven() throws IOException {
        Path csv = write(
                "file,x,y,width,height,skin_tone",
                "a.jpg,1,2,30,40,dark",
                "a.jpg,1,2,30,40,",
                "b.jpg,1,2,30,40, Light");
        assertThat(LabelFile.read(csv))
                .flatExtracting(BoxedPhoto::faces)
                .extracting(LabelledBox::tone)
                .containsExactly(Optional.of(SkinTone.DARK), Optional.empty(), Optional.of(SkinTone.LIGHT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file,x,y,width|a.jpg,1,2,3|line 2 has no field 'height'",
                "picture,x,y,width,height|a.jpg,1,2,3,4|line 2 has no field 'file'",
                "file,x,y,width,height|a.jpg,1,2,3,x|line 2: 'x' is not a number",
                "file,x,y,width,height|a.jpg,1,2,3,|line 2: '' is not a number",
                "file,x,y,width,height|a.jpg,1,2,0,4|line 2: width and height must be at least 1",
                "file,x,y,width,height|a.jpg,1,NaN,3,4|line 2: NaN is no place in a picture",
                "file,x,y,width,height|a.jpg,1,2,3,1e9|line 2: 1e9 is no place in a picture",
                "file,x,y,width,height,skin_tone|a.jpg,1,2,3,4,pale|line 2: 'pale' is no skin tone: write dark, medium, light, or leave it empty"
            })
    void whatIsWrongIsToldWithItsLine(String header, String row, String message) throws IOException {
        Path csv = write(header, row);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelFile.read(csv))
                .withMessageContaining(csv + ", " + message);
    }

    @Test
    void aFileWithoutRowsIsRefused() throws IOException {
        Path csv = write("file,x,y,width,height");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelFile.read(csv))
                .withMessageContaining("has no rows");
    }

    @Test
    void aMissingFileIsNamed() {
        Path csv = folder.resolve("missing.csv");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelFile.read(csv))
                .withMessage("cannot read " + csv + ": there is no such file; check the name");
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("labels.csv"), List.of(lines));
    }
}
