package io.github.fer4j.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Makes picture files in memory, for tests. */
public final class Pictures {

    private Pictures() {}

    /**
     * A picture of random pixels, the same at each call.
     *
     * @param width in pixels
     * @param height in pixels
     * @param type one of the types of {@link BufferedImage}
     * @return a new picture
     */
    public static BufferedImage noise(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    /**
     * A picture file.
     *
     * @param image the picture
     * @param format one that Java can write: {@code png}, {@code jpg}, {@code gif}, {@code bmp}
     * @return the bytes of the file
     */
    public static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("cannot write this picture as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The same JPEG file with an EXIF orientation.
     *
     * @param jpeg a JPEG file without EXIF
     * @param orientation 1 to 8
     * @return a new file
     */
    public static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                // A big-endian TIFF header whose only directory has one entry: tag 0x0112, one SHORT.
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        int afterStart = 2;
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, afterStart)
                .put(exif)
                .put(jpeg, afterStart, jpeg.length - afterStart)
                .array();
    }

    /**
     * The first half of a file.
     *
     * @param file not changed
     * @return a new file
     */
    public static byte[] truncated(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }
}
