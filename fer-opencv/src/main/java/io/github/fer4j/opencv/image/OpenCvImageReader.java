package io.github.fer4j.opencv.image;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads JPEG, PNG, BMP, WebP, TIFF and GIF files, told by their bytes, not by their names.
 *
 * <p>Thread-safe. Grey pictures become {@link io.github.fer4j.image.PixelFormat#GRAY}, all others {@link
 * io.github.fer4j.image.PixelFormat#BGR}. An EXIF orientation is applied in every format that has one. Transparent
 * pixels are blended with white. Of an animated GIF or WebP file, and of a TIFF file of several pages, the first image
 * is read.
 *
 * <p>OpenCV decodes JPEG and WebP. The other formats are decoded in Java, so that files from strangers do not reach
 * libpng and libtiff. A TIFF file may be grey, coloured or with a palette, of 1 to 16 bits, in strips or tiles,
 * compressed with LZW, Deflate or PackBits or not at all; other kinds, and BigTIFF, are refused.
 *
 * <p>A picture of more pixels or JPEG scans than the {@link Limits} allow is refused before memory is taken for it. So is
 * a file that names two sizes, or that is too short for the size it names. If memory runs out, that is an
 * {@link ImageReadException} which names the file.
 *
 * <p>Nothing is written to the error stream. A JPEG file whose compressed data are damaged is decoded as far as possible,
 * by Java's own decoder, and a warning is logged: OpenCV's would print a line of its own.
 */
public final class OpenCvImageReader implements ImageReader {

    /** A frame's pixels are one Java array. */
    private static final long LARGEST_FRAME = (Integer.MAX_VALUE - 8) / 3;

    /** As in OpenCV: a decoder keeps some rows beside the picture. */
    private static final long LONGEST_SIDE = 1 << 20;

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
        try {
            return read(new ImageBytes(file), name);
        } catch (BrokenImageException e) {
            throw new ImageReadException(e.kind(), "cannot read " + name + ": " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new ImageReadException(
                    ImageReadException.Reason.TOO_LARGE,
                    "cannot read " + name + ": there is not enough memory for its pixels: give Java more with -Xmx,"
                            + " read fewer pictures at a time, or lower the limit picturePixels",
                    e);
        }
    }

    private Frame read(ImageBytes bytes, String name) throws BrokenImageException {
        ImageHeader header = ImageHeader.read(bytes);
        requireWithin(header);
        Frame stored = decode(bytes, header, name);
        if (stored.width() != header.width() || stored.height() != header.height()) {
            throw BrokenImageException.damaged(header.format().toString());
        }
        return Orientation.upright(stored, header.orientation());
    }

    private static Frame decode(ImageBytes bytes, ImageHeader header, String name) throws BrokenImageException {
        return switch (header.format()) {
            case JPEG ->
                JpegCheck.isFlawless(bytes)
                        ? NativeDecoder.decode(bytes.array(), header)
                        : FlawedJpeg.decode(bytes, name);
            case WEBP -> NativeDecoder.decode(WebpChunks.read(bytes).firstImage(bytes), header);
            case PNG -> new PngDecoder(bytes).decode();
            case BMP -> new BmpDecoder(bytes).decode();
            case TIFF -> new TiffDecoder(bytes).decode();
            case GIF -> new GifDecoder(bytes).decode();
        };
    }

    private void requireWithin(ImageHeader header) throws BrokenImageException {
        long most = Math.min(limits.picturePixels(), LARGEST_FRAME);
        if (header.pixels() > most) {
            throw BrokenImageException.tooLarge(String.format(
                    Locale.ROOT,
                    "its %dx%d pixels are more than the allowed %d: reduce the picture, or raise the limit"
                            + " picturePixels",
                    header.width(),
                    header.height(),
                    most));
        }
        if (Math.max(header.width(), header.height()) > LONGEST_SIDE) {
            throw BrokenImageException.tooLarge("its longer side has more than " + LONGEST_SIDE + " pixels");
        }
        if (header.scans() > limits.jpegScans()) {
            throw BrokenImageException.tooLarge("its " + header.scans() + " scans are more than the allowed "
                    + limits.jpegScans() + ": save it anew, or raise the limit jpegScans");
        }
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
