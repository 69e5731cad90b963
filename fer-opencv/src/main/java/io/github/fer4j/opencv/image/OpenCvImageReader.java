package io.github.fer4j.opencv.image;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
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

    private final Limits limits;

    /**
     * A reader with the default limits.
     *
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public OpenCvImageReader() {
        this(new Builder());
    }

    private OpenCvImageReader(Builder builder) {
        OpenCvLibrary.load();
        limits = builder.limits;
    }

    /**
     * Begins with the default options.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Frame read(byte[] file, String name) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
        if (file.length == 0) {
            throw new ImageReadException("cannot read " + name + ": the file is empty: copy or download it again");
        }
        ImageHeader header = header(file, name);
        long pixels = header.width() * header.height();
        if (pixels > limits.picturePixels() || pixels / header.width() != header.height()) {
            throw new ImageReadException(String.format(
                    Locale.ROOT,
                    "cannot read %s: its %dx%d pixels are more than the allowed %d: reduce the picture, or raise"
                            + " the limit picturePixels",
                    name,
                    header.width(),
                    header.height(),
                    limits.picturePixels()));
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

    /** Options of {@link OpenCvImageReader}. Can be reused after {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        /**
         * What a picture may demand: {@link Limits#picturePixels()} and {@link Limits#jpegScans()} are obeyed. Default:
         * {@link Limits#DEFAULT}. Raise {@code picturePixels} for photos of more than 100 megapixels, lower it where
         * memory is short.
         *
         * @param limits checked before memory is taken, and again on what the decoder gives
         * @return this
         */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Makes a reader with these options.
         *
         * @return a new reader, which needs no closing
         * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
         */
        public OpenCvImageReader build() {
            return new OpenCvImageReader(this);
        }
    }
}
