package io.github.fer4j.examples.options;

import io.github.fer4j.FerException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Writes charts as PNG. Thread-safe. */
public final class ChartFile {

    private ChartFile() {}

    /**
     * Draws a chart and writes it under exactly the given name.
     *
     * @param chart makes the chart, so that a failure of the platform's fonts is reported here too
     * @param file to write or replace
     * @throws FerException if it cannot be drawn or written
     */
    public static void write(Supplier<? extends Chart<?, ?>> chart, Path file) {
        writeDrawing(() -> BitmapEncoder.getBufferedImage(chart.get()), file);
    }

    /**
     * Draws a picture that is made of charts and writes it under exactly the given name.
     *
     * @param drawing makes the picture, so that a failure of the platform's fonts is reported here too
     * @param file to write or replace
     * @throws FerException if it cannot be drawn or written
     */
    public static void writeDrawing(Supplier<BufferedImage> drawing, Path file) {
        try {
            Files.write(file, png(drawing.get()));
        } catch (IOException e) {
            throw new FerException("cannot write " + file + " (" + e + "): name a file that you may write", e);
        } catch (InternalError | LinkageError | NullPointerException e) {
            // This is how Java fails where no font is installed.
            throw new FerException(
                    "cannot draw " + file + ": Java finds no fonts here (" + e
                            + "); install some, such as Debian's packages fontconfig and fonts-dejavu-core",
                    e);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // In memory, for a temporary file cannot be had while the process is ending, as it is after Ctrl-C.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(picture, "png", out);
        }
        return png.toByteArray();
    }
}
