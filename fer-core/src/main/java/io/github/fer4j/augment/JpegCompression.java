package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture as JPEG and reads it again: it looks as if a camera had compressed it. Thread-safe. */
public final class JpegCompression {

    private static final double LEAST_QUALITY = 0.15;
    private static final double MOST_QUALITY = 0.8;

    private JpegCompression() {}

    /** For a face, with random quality. */
    static void apply(RandomGenerator random, float[] pixels, int offset) {
        float quality = (float) (LEAST_QUALITY + (MOST_QUALITY - LEAST_QUALITY) * random.nextDouble());
        compress(pixels, offset, FaceImage.SIZE, FaceImage.SIZE, quality);
    }

    /**
     * Changes the pixels of a grey picture in place.
     *
     * @param pixels grey levels, 0 to 255, row by row
     * @param offset where the picture begins
     * @param width of the picture
     * @param height of the picture
     * @param quality of the compression, 0 to 1
     */
    public static void compress(float[] pixels, int offset, int width, int height, float quality) {
        Objects.requireNonNull(pixels, "pixels");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.round(pixels[offset + i]);
        }
        int[] decoded = decoded(encoded(image, quality), width, height);
        for (int i = 0; i < decoded.length; i++) {
            pixels[offset + i] = decoded[i];
        }
    }

    private static byte[] encoded(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int[] decoded(byte[] jpeg, int width, int height) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in);
            return reader.readRaster(0, null).getSamples(0, 0, width, height, 0, new int[width * height]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }
}
