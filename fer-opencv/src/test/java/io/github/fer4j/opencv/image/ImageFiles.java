package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Picture files made in memory. */
final class ImageFiles {

    private ImageFiles() {}

    static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG file whose picture becomes clearer from scan to scan. */
    static byte[] progressiveJpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG file of colours at half the resolution, with a restart marker after every five units. */
    static byte[] jpegWithRestarts(Frame frame) {
        Mat mat = MatFrames.toMat(frame);
        MatOfByte bytes = new MatOfByte();
        try {
            Imgcodecs.imencode(".jpg", mat, bytes, new MatOfInt(Imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 5));
            return bytes.toArray();
        } finally {
            bytes.release();
            mat.release();
        }
    }

    /** The same JPEG file with bytes that mean nothing before its first marker after the beginning. */
    static byte[] withFillBytes(byte[] jpeg) {
        return ByteBuffer.allocate(jpeg.length + 3)
                .put(jpeg, 0, 2)
                .put(new byte[] {-1, -1, -1})
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A JPEG file of four channels: what print shops send. */
    static byte[] cmykJpeg(Raster raster) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The same JPEG file with an EXIF block that says how to turn it, in either byte order. */
    static byte[] withOrientation(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        exif.put(mark).put(mark).order(order).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        exif.putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The same PNG file with a chunk more after its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
    }

    /** The same WebP file with EXIF data. */
    static byte[] withExif(byte[] webp, byte[] exif) {
        ByteBuffer file = ByteBuffer.allocate(webp.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(webp)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif);
        return file.putInt(4, file.capacity() - 8).array();
    }
}
