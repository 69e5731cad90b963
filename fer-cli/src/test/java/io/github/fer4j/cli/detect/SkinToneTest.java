package io.github.fer4j.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkinToneTest {

    private static final Box FACE = new Box(20, 20, 40, 40);

    /** Colours of skin, light to dark. */
    @ParameterizedTest
    @CsvSource({"245, 215, 200, LIGHT", "200, 150, 120, MEDIUM", "95, 60, 45, DARK"})
    void skinIsSortedByItsColour(int red, int green, int blue, SkinTone expected) {
        assertThat(SkinTone.of(photo(new Color(red, green, blue)), FACE)).contains(expected);
    }

    @Test
    void greyPhotosHaveNone() {
        assertThat(SkinTone.of(photo(Color.GRAY), FACE)).isEmpty();
    }

    @Test
    void aFaceBeyondThePhotoHasNone() {
        assertThat(SkinTone.of(photo(Color.PINK), new Box(500, 500, 40, 40))).isEmpty();
    }

    @Test
    void aLabelledToneCountsForMoreThanThePhoto() {
        BufferedImage dark = photo(new Color(95, 60, 45));
        LabelledBox face = new LabelledBox(FACE, Optional.empty());
        LabelledBox labelled = new LabelledBox(FACE, Optional.empty(), Optional.of(SkinTone.LIGHT));
        assertThat(face.withTone(dark).tone()).contains(SkinTone.DARK);
        assertThat(labelled.withTone(dark).tone()).contains(SkinTone.LIGHT);
    }

    private static BufferedImage photo(Color face) {
        BufferedImage photo = new BufferedImage(80, 80, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(face);
        graphics.fillRect(FACE.x(), FACE.y(), FACE.width(), FACE.height());
        graphics.dispose();
        return photo;
    }
}
