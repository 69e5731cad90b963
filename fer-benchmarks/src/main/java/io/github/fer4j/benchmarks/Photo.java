package io.github.fer4j.benchmarks;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The real photo of a face that is recognised, brought to 640x480. */
final class Photo {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private Photo() {}

    static BufferedImage read() throws IOException {
        try (InputStream in = Objects.requireNonNull(Photo.class.getResourceAsStream("sinaface.jpg"))) {
            BufferedImage original = ImageIO.read(in);
            BufferedImage scaled = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = scaled.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(original, 0, 0, WIDTH, HEIGHT, null);
            graphics.dispose();
            return scaled;
        }
    }

    static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(read(), "jpg", out);
        return out.toByteArray();
    }
}
