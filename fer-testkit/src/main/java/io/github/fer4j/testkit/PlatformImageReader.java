package io.github.fer4j.testkit;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A reader for tests: the decoders of Java, and as much EXIF as {@link Pictures} writes. Thread-safe. */
public class PlatformImageReader implements ImageReader {

    private static final int EXIF_ORIENTATION = 31;

    /** Makes a reader. */
    public PlatformImageReader() {}

    @Override
    public Frame read(byte[] file, String name) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null || isTruncatedJpeg(file)) {
                throw new ImageReadException("no picture: " + name);
            }
            return BufferedImages.toFrame(upright(image, orientation(file)));
        } catch (IOException | RuntimeException e) {
            throw new ImageReadException("no picture: " + name, e);
        }
    }

    private static boolean isJpeg(byte[] file) {
        return file[0] == (byte) 0xFF && file[1] == (byte) 0xD8;
    }

    private static boolean isTruncatedJpeg(byte[] file) {
        return isJpeg(file) && file[file.length - 1] != (byte) 0xD9;
    }

    private static int orientation(byte[] file) {
        return isJpeg(file) && file[3] == (byte) 0xE1 ? file[EXIF_ORIENTATION] : 1;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) {
            return image;
        }
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, null);
    }
}
