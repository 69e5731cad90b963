package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.support.ChildProcess;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native libraries write to the error stream past any logger, where no test of this process could see it. */
class SilenceTest {

    @Test
    void damagedPicturesPrintNothing(@TempDir Path folder) throws Exception {
        BufferedImage image = BufferedImages.toBufferedImage(Photos.noise(61, 53, PixelFormat.BGR, 3));
        for (String format : List.of("png", "bmp", "gif", "tiff", "jpg")) {
            Files.write(folder.resolve("a." + format), ImageFiles.encode(image, format));
        }
        Files.write(folder.resolve("a.steps.jpg"), ImageFiles.progressiveJpeg(image));
        Files.write(
                folder.resolve("a.restarts.jpg"),
                ImageFiles.jpegWithRestarts(Photos.noise(61, 53, PixelFormat.BGR, 3)));
        new OpenCvImageWriter().write(Photos.noise(61, 53, PixelFormat.BGR, 3), folder.resolve("a.webp"));
        ChildProcess child = ChildProcess.run(
                folder,
                Reader.class,
                List.of(),
                List.of("png", "bmp", "gif", "tiff", "webp", "jpg", "steps.jpg", "restarts.jpg").stream()
                        .map(format -> folder.resolve("a." + format).toString())
                        .toArray(String[]::new));
        assertThat(child.exitCode()).as(child.errors()).isZero();
        assertThat(child.output()).contains("refused");
        assertThat(child.errors().lines().filter(line -> !line.contains("io.github.fer4j")))
                .isEmpty();
    }

    @Test
    void aPictureForWhichMemoryRunsOutIsThatPicturesError(@TempDir Path folder) throws Exception {
        BufferedImage large = new BufferedImage(8000, 8000, BufferedImage.TYPE_BYTE_GRAY);
        Path file = Files.write(folder.resolve("large.png"), ImageFiles.encode(large, "png"));
        ChildProcess child = ChildProcess.run(folder, OneReader.class, List.of("-Xmx48m"), file.toString());
        assertThat(child.exitCode()).as(child.errors()).isZero();
        assertThat(child.output()).contains("cannot read " + file).contains("not enough memory");
    }

    /** Reads one file, and says why it could not. */
    static final class OneReader {

        private OneReader() {}

        public static void main(String[] arguments) throws Exception {
            try {
                new OpenCvImageReader().read(Files.readAllBytes(Path.of(arguments[0])), arguments[0]);
            } catch (ImageReadException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** Reads each file as it is, and damaged in many ways. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) throws Exception {
            OpenCvImageReader reader = new OpenCvImageReader();
            Random random = new Random(17);
            int refused = 0;
            for (String argument : arguments) {
                byte[] file = Files.readAllBytes(Path.of(argument));
                reader.read(file, argument);
                for (int i = 0; i < 400; i++) {
                    byte[] damaged = file.clone();
                    int range = i % 2 == 0 ? damaged.length : Math.min(200, damaged.length);
                    for (int k = 0; k < 1 + i % 4; k++) {
                        damaged[random.nextInt(range)] = (byte) random.nextInt();
                    }
                    try {
                        reader.read(damaged, argument);
                    } catch (ImageReadException e) {
                        refused++;
                    }
                }
            }
            System.out.println("refused " + refused);
        }
    }
}
