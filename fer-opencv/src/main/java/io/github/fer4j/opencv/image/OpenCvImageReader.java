package io.github.fer4j.opencv.image;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Reads JPEG, PNG, BMP, WebP, TIFF and GIF files, told by their bytes, not by their names.
 *
 * <p>Thread-safe. Grey pictures become {@link io.github.fer4j.image.PixelFormat#GRAY}, all others {@link
 * io.github.fer4j.image.PixelFormat#BGR}. Of an animated GIF the first image is read. A header that announces more
 * pixels than allowed is refused before any memory is taken. An EXIF orientation is applied, but for pictures with
 * transparency, which become opaque on white.
 */
public final class OpenCvImageReader implements ImageReader {

    /** The number of pixels allowed unless another is given: 12,288 x 12,288. */
    public static final long DEFAULT_MAXIMUM_PIXELS = 12_288L * 12_288;

    private final long maximumPixels;

    /**
     * A reader of pictures of up to {@link #DEFAULT_MAXIMUM_PIXELS} pixels.
     *
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public OpenCvImageReader() {
        this(DEFAULT_MAXIMUM_PIXELS);
    }

    /**
     * A reader of pictures of limited size.
     *
     * @param maximumPixels width times height, 1 to 500 million; a coloured pixel takes 3 bytes twice
     * @throws IllegalArgumentException if the number is out of range
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public OpenCvImageReader(long maximumPixels) {
        if (maximumPixels < 1 || maximumPixels > 500_000_000) {
            throw new IllegalArgumentException(
                    "the maximum number of pixels must be 1 to 500,000,000, not " + maximumPixels);
        }
        OpenCvLibrary.load();
        this.maximumPixels = maximumPixels;
    }

    @Override
    public Frame read(byte[] file, String name) {
        if (file.length == 0) {
            throw new ImageReadException("cannot read " + name + ": the file is empty: copy or download it again");
        }
        ImageHeader header = header(file, name);
        long pixels = header.width() * header.height();
        if (pixels > maximumPixels || pixels / header.width() != header.height()) {
            throw new ImageReadException(String.format(
                    Locale.ROOT,
                    "cannot read %s: its %dx%d pixels are more than the allowed %d: reduce the picture, or raise"
                            + " the reader's maximum",
                    name,
                    header.width(),
                    header.height(),
                    maximumPixels));
        }
        return header.format() == ImageFormat.GIF ? readGif(file, name) : readWithOpenCv(file, header, name);
    }

    private static ImageHeader header(byte[] file, String name) {
        try {
            return ImageHeader.read(file);
        } catch (BrokenImageException e) {
            throw new ImageReadException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private static Frame readWithOpenCv(byte[] file, ImageHeader header, String name) {
        try (Mats mats = new Mats()) {
            int flags = header.hasAlpha() ? Imgcodecs.IMREAD_UNCHANGED : Imgcodecs.IMREAD_ANYCOLOR;
            Mat decoded = mats.own(Imgcodecs.imdecode(mats.own(new MatOfByte(file)), flags));
            if (decoded.empty()) {
                throw damaged(header.format(), name, null);
            }
            return header.hasAlpha() ? WhiteBackground.blend(decoded, mats) : Pixels.toFrame(decoded);
        } catch (CvException e) {
            throw damaged(header.format(), name, e);
        }
    }

    /** OpenCV 4.9 has no GIF decoder; the platform's throws all kinds of exceptions at damaged files. */
    private static Frame readGif(byte[] file, String name) {
        Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReadersByFormatName("gif");
        if (!readers.hasNext()) {
            throw new ImageReadException(
                    "cannot read " + name + ": this Java runtime has no GIF decoder: add the module java.desktop");
        }
        javax.imageio.ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            BufferedImage first = reader.read(0);
            return BufferedImages.toFrame(first);
        } catch (IOException | RuntimeException e) {
            throw damaged(ImageFormat.GIF, name, e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadException damaged(ImageFormat format, String name, @Nullable Throwable cause) {
        return new ImageReadException(
                "cannot read " + name + ": it is a " + format
                        + " file that is damaged, truncated or of a rare kind: copy it again, or save it as PNG",
                cause);
    }
}
