package io.github.fer4j.cli.report;

import io.github.fer4j.cli.options.WriteAdvice;
import io.github.fer4j.error.FerException;
import io.github.fer4j.files.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** A drawn picture as a PNG file's bytes. Immutable and thread-safe. */
public final class Png {

    private final byte[] bytes;

    private Png(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Draws a chart.
     *
     * @param chart makes it, so that a failure of the platform's fonts is reported here too
     * @return the picture
     * @throws FerException if it cannot be drawn for want of fonts
     */
    public static Png ofChart(Supplier<? extends Chart<?, ?>> chart) {
        return of(() -> BitmapEncoder.getBufferedImage(chart.get()));
    }

    /**
     * Draws a picture.
     *
     * @param picture draws it, with letters or without
     * @return the picture
     * @throws FerException if it cannot be drawn for want of fonts
     */
    public static Png of(Supplier<BufferedImage> picture) {
        try {
            return new Png(encode(picture.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InternalError | LinkageError | NullPointerException e) {
            // This is how Java fails where no font is installed.
            throw new FerException(
                    "cannot draw: Java finds no fonts here (" + e
                            + "); install some, such as Debian's packages fontconfig and fonts-dejavu-core",
                    e);
        }
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // In memory, for a temporary file cannot be had while the process is ending, as it is after Ctrl-C.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(picture, "png", out);
        }
        return png.toByteArray();
    }

    /**
     * Writes it under exactly the given name.
     *
     * @param file to write or replace
     * @throws FerException if it cannot be written
     */
    public void write(Path file) {
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new FerException("cannot write " + file + " (" + e + "): " + WriteAdvice.of(e), e);
        }
    }

    /**
     * The picture as a part of a page.
     *
     * @return a URL that holds the bytes
     */
    String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
