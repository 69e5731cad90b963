package io.github.fer4j.whole;

import io.github.fer4j.image.Box;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The real photos, unpacked by the build. */
final class TestPhotos {

    /** A man with glasses, 320x213. */
    static final Path GLASSES = Path.of("target/test-photos/sinaface.jpg");

    /** Where his face is. */
    static final Box GLASSES_FACE = new Box(149, 38, 103, 103);

    private TestPhotos() {}

    static java.awt.image.BufferedImage glasses() throws IOException {
        return ImageIO.read(GLASSES.toFile());
    }
}
