package io.github.fer4j.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldOutTest {

    private static final List<FaceImage> FACES = faces(1000);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void eachFaceIsInOnePartAndThePartsAreOfAboutTheSameSize(int parts) {
        List<HeldOut> all = IntStream.rangeClosed(1, parts)
                .mapToObj(part -> new HeldOut(part, parts))
                .toList();
        assertThat(FACES)
                .allMatch(face -> all.stream().filter(part -> part.holds(face)).count() == 1);
        int expected = FACES.size() / parts;
        for (HeldOut part : all) {
            assertThat((int) FACES.stream().filter(part::holds).count())
                    .as(part.toString())
                    .isCloseTo(expected, within(expected / 3));
        }
    }

    /** Models keep what they held out for ever, so the parts may never change. */
    @Test
    void thePixelsAloneDecideWhichPartAFaceIsIn() {
        byte[] black = new byte[FaceImage.PIXELS];
        assertThat(partOf(FaceImage.of(black))).isEqualTo(partOf(FaceImage.of(black.clone())));
        byte[] white = new byte[FaceImage.PIXELS];
        Arrays.fill(white, (byte) 255);
        assertThat(List.of(partOf(FaceImage.of(black)), partOf(FaceImage.of(white))))
                .containsExactly(49, 8);
    }

    @Test
    void noneHoldsNoFace() {
        assertThat(FACES).noneMatch(HeldOut.NONE::holds);
    }

    @Test
    void aPartIsWrittenAsItIsRead() {
        assertThat(HeldOut.of("2/4")).isEqualTo(new HeldOut(2, 4)).hasToString("2/4");
        assertThat(HeldOut.of("10/10")).hasToString("10/10");
        assertThat(HeldOut.of("none")).isEqualTo(HeldOut.NONE).hasToString("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "2/", "/4", "0/4", "0/0", "-1/4", "2/4/8", " 2/4", "1.5/4", "1/99999999999", "all"})
    void anotherTextIsAnErrorThatSaysHowAPartIsWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of(text))
                .withMessage("a part to hold out is written like 2/4, the second of four parts, not " + text);
    }

    @Test
    void aPartThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of("5/4"))
                .withMessage("the part to hold out must be in 1..4, not 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldOut(0, 4))
                .withMessage("the part to hold out must be in 1..4, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of("1/1"))
                .withMessage("to hold out a part there must be at least 2 parts, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldOut(1, 0))
                .withMessageContaining("at least 2 parts");
    }

    private static int partOf(FaceImage face) {
        return IntStream.rangeClosed(1, 64)
                .filter(part -> new HeldOut(part, 64).holds(face))
                .findFirst()
                .orElseThrow();
    }

    private static List<FaceImage> faces(int size) {
        SplittableRandom random = new SplittableRandom(3);
        return IntStream.range(0, size)
                .mapToObj(face -> {
                    byte[] pixels = new byte[FaceImage.PIXELS];
                    for (int i = 0; i < pixels.length; i++) {
                        pixels[i] = (byte) random.nextInt(256);
                    }
                    return FaceImage.of(pixels);
                })
                .toList();
    }
}
