package io.github.fer4j.fuzz;

import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import io.github.fer4j.support.MovingFaces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Ordinary pictures and videos of every format, to be damaged. */
final class WholeFiles {

    private static final int FRAMES = 25;

    private WholeFiles() {}

    /** A photo in each format that is read. */
    static List<byte[]> pictures() throws IOException {
        Frame photo = MovingFaces.photo("sinaface.jpg");
        BufferedImage image = BufferedImages.toBufferedImage(photo);
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getGraphics().drawImage(image, 0, 0, null);
        BufferedImage clear = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
        clear.getGraphics().drawImage(image, 0, 0, null);
        List<byte[]> files = new ArrayList<>(List.of(
                encoded(image, "jpg", false, ""),
                encoded(image, "jpg", true, ""),
                encoded(grey, "jpg", true, ""),
                encoded(image, "png", false, ""),
                encoded(clear, "png", true, ""),
                encoded(image, "gif", true, ""),
                encoded(image, "bmp", false, "")));
        for (String compression : List.of("LZW", "Deflate", "PackBits", "JPEG")) {
            files.add(encoded(image, "tif", false, compression));
        }
        files.add(webp(photo));
        return List.copyOf(files);
    }

    private static byte[] encoded(BufferedImage image, String format, boolean progressive, String compression)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (!compression.isEmpty()) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType(compression);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] webp(Frame photo) throws IOException {
        Path file = Files.createTempFile("whole", ".webp");
        try {
            new OpenCvImageWriter().write(photo, file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** A second of a moving face in each container that is written. */
    static List<byte[]> videos() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String extension : List.of("mp4", "mkv", "avi", "mov")) {
            Path file = Files.createTempFile("whole", "." + extension);
            try (VideoFileWriter writer =
                    VideoFileWriter.builder(file).framesPerSecond(FRAMES).build()) {
                new MovingFaces(320, 240)
                        .with(MovingFaces.photo("sinaface.jpg"), -40, 0, 2, 1, 0, FRAMES)
                        .frames(FRAMES, FRAMES)
                        .forEach(writer::write);
            }
            files.add(Files.readAllBytes(file));
            Files.delete(file);
        }
        return List.copyOf(files);
    }
}
