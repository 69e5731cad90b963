package io.github.fer4j.spark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * An archive of pictures of 320x240: the photo of a face at another place, of another size and brightness in each. Some of
 * them are damaged. The same number always gives the same files.
 */
public final class MadePictures {

    /** How many are damaged. */
    public static final int DAMAGED = 20;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int A_FOLDER = 1000;

    private MadePictures() {}

    /** Makes an archive, or takes one that is there. */
    public static Path folder(Path folder, int pictures) throws IOException {
        BufferedImage photo =
                ImageIO.read(Path.of("target", "test-photos", "sinaface.jpg").toFile());
        int apart = pictures / DAMAGED;
        for (int i = 0; i < pictures; i++) {
            Path file = Files.createDirectories(folder.resolve(String.valueOf(i / A_FOLDER)))
                    .resolve(String.format("%05d.jpg", i));
            if (Files.notExists(file)) {
                byte[] jpeg = jpeg(photo, new Random(i));
                boolean bad = i % apart == apart / 2 && i / apart < DAMAGED;
                Files.write(file, bad ? damaged(jpeg, i / apart) : jpeg);
            }
        }
        return folder;
    }

    private static byte[] jpeg(BufferedImage photo, Random random) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(new Color(random.nextInt(0x1000000)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        double scale = 0.7 + 0.4 * random.nextDouble();
        int width = (int) (photo.getWidth() * scale);
        int height = (int) (photo.getHeight() * scale);
        int x = (int) ((WIDTH - width) * random.nextDouble());
        int y = (int) ((HEIGHT - height) * random.nextDouble());
        graphics.drawImage(photo, x, y, width, height, null);
        graphics.dispose();
        new RescaleOp(0.7F + 0.6F * random.nextFloat(), 0, null).filter(picture, picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] jpeg, int kind) {
        return switch (kind % 4) {
            case 0 -> new byte[0];
            case 1 -> "This is no picture.".getBytes(StandardCharsets.UTF_8);
            case 2 -> Arrays.copyOf(jpeg, jpeg.length / 2);
            default -> Arrays.copyOf(jpeg, 100);
        };
    }
}
