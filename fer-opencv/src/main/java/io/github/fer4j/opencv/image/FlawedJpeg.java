package io.github.fer4j.opencv.image;

import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes what can be decoded of a JPEG file with flaws, with Java's own decoder, which prints nothing about them. */
final class FlawedJpeg {

    private static final Logger LOGGER = LoggerFactory.getLogger(FlawedJpeg.class);

    private FlawedJpeg() {}

    static Frame decode(ImageBytes bytes, String name) throws BrokenImageException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw BrokenImageException.damaged("JPEG");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes.array()))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            LOGGER.warn("{} is a damaged JPEG file: parts of the picture may be wrong", name);
            return toFrame(image);
        } catch (IOException | RuntimeException e) {
            throw BrokenImageException.damaged("JPEG");
        } finally {
            reader.dispose();
        }
    }

    /** Grey levels as they are stored. */
    private static Frame toFrame(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            return BufferedImages.toFrame(image);
        }
        byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return Frame.of(levels, image.getWidth(), image.getHeight(), PixelFormat.GRAY);
    }
}
