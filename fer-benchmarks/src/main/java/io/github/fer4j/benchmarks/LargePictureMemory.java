package io.github.fer4j.benchmarks;

import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * How much memory the largest picture takes that the default limits allow: 100 million pixels, as a JPEG, a progressive
 * JPEG, a PNG and a TIFF file. Each is read by a process of its own, whose greatest resident memory is printed. On
 * Linux only.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.LargePictureMemory}
 */
public final class LargePictureMemory {

    private static final int SIDE = 10_000;

    private LargePictureMemory() {}

    /**
     * Makes the pictures and reads them, or, with a file as argument, reads that one.
     *
     * @param arguments nothing, or a picture file
     * @throws IOException if a file cannot be written or read
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            read(Path.of(arguments[0]));
            return;
        }
        Path folder = Files.createTempDirectory("large-pictures");
        try {
            BufferedImage picture = picture();
            for (String name : List.of("baseline.jpg", "progressive.jpg", "deflate.png", "lzw.tiff")) {
                Path file = folder.resolve(name);
                Files.write(file, encoded(picture, name));
                readInOtherProcess(file);
            }
        } finally {
            Temporary.delete(folder);
        }
    }

    private static void readInOtherProcess(Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePictureMemory.class.getName(),
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void read(Path file) throws IOException {
        new OpenCvImageReader().read(Files.readAllBytes(file), file.toString());
        long kibibytes = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
        System.out.printf(Locale.ROOT, "%-16s %5d MiB%n", file.getFileName(), kibibytes / 1024);
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / 3;
            pixels[i] = (byte) ((pixel % SIDE + pixel / SIDE) / (20 + i % 3));
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name.substring(name.indexOf('.') + 1))
                .next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (name.startsWith("progressive")) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            } else if (name.startsWith("lzw")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType("LZW");
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
