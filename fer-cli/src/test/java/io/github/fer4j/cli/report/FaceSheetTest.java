package io.github.fer4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.preprocess.FaceImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceSheetTest {

    @TempDir
    Path folder;

    @Test
    void facesStandInRowsWithTheirLinesBelow() throws IOException {
        FaceSheet.Face dark = new FaceSheet.Face(grey(40), List.of(new FaceSheet.Line("a very long line", Color.RED)));
        FaceSheet.Face light = new FaceSheet.Face(grey(200), List.of());
        Path file = folder.resolve("sheet.png");
        new FaceSheet(2, 2, 1).draw(List.of(dark, light, light)).write(file);
        BufferedImage sheet = ImageIO.read(file.toFile());
        assertThat(sheet.getWidth()).isEqualTo(8 + 2 * (96 + 8));
        assertThat(sheet.getHeight()).isEqualTo(8 + 2 * (96 + 17 + 8));
        assertThat(greyAt(sheet, 8, 8)).isEqualTo(greyAt(sheet, 103, 103)).isLessThan(80);
        assertThat(greyAt(sheet, 112, 8)).isBetween(180, 240);
        assertThat(greyAt(sheet, 8, 8 + 121)).isBetween(180, 240);
        assertThat(reds(sheet, 0, 104, 104, 17))
                .as("the line below the first face")
                .isPositive();
        assertThat(reds(sheet, 105, 104, 111, 17)).as("cut off at its width").isZero();
    }

    private static int greyAt(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }

    private static int reds(BufferedImage image, int left, int top, int width, int height) {
        int reds = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                Color colour = new Color(image.getRGB(x, y));
                reds += colour.getRed() > 200 && colour.getGreen() < 100 ? 1 : 0;
            }
        }
        return reds;
    }

    private static FaceImage grey(int level) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        Arrays.fill(pixels, (byte) level);
        return FaceImage.of(pixels);
    }
}
