package io.github.fer4j.opencv.image;

import io.github.fer4j.error.FerException;
import io.github.fer4j.files.AtomicFile;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Writes pictures to files.
 *
 * <p>Thread-safe. The file appears in full or not at all: it is written under another name in the same folder and then
 * renamed. An existing file is replaced.
 */
public final class OpenCvImageWriter {

    private static final List<String> EXTENSIONS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff");

    /**
     * A writer.
     *
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public OpenCvImageWriter() {
        OpenCvLibrary.load();
    }

    /**
     * Whether a file's extension names a format that can be written.
     *
     * @param file any path; the file itself is not looked at
     * @return true for jpg, jpeg, png, bmp, webp, tif and tiff, in upper or lower case
     */
    public static boolean isWritable(Path file) {
        return extensionOf(Objects.requireNonNull(file, "file")).isPresent();
    }

    /**
     * Writes a picture in the format that the file's extension names: jpg, jpeg (quality 95), png, bmp, webp, tif or
     * tiff.
     *
     * @param frame of any format
     * @param file where to; its folder exists
     * @throws FerException if the extension is none of these, or the file cannot be written
     */
    public void write(Frame frame, Path file) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(file, "file");
        byte[] bytes = encode(frame, file);
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new FerException(
                    "cannot write " + file + " (" + e + "): name a file in an existing folder that you may write to",
                    e);
        }
    }

    private static byte[] encode(Frame frame, Path file) {
        String extension = extension(file);
        try (Mats mats = new Mats()) {
            Mat mat = mats.own(Pixels.toMat(frame));
            MatOfByte bytes = mats.own(new MatOfByte());
            if (!Imgcodecs.imencode(extension, mat, bytes)) {
                throw new FerException(unencodable(frame, extension, file));
            }
            return bytes.toArray();
        } catch (CvException e) {
            throw new FerException(unencodable(frame, extension, file), e);
        }
    }

    private static String unencodable(Frame frame, String extension, Path file) {
        return "cannot write " + file + ": " + extension + " does not hold " + frame.width() + "x" + frame.height()
                + " pixels: name a .png file";
    }

    private static String extension(Path file) {
        return extensionOf(file)
                .orElseThrow(() ->
                        new FerException("cannot write " + file + ": its extension must be one of " + EXTENSIONS));
    }

    private static Optional<String> extensionOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().filter(name::endsWith).findFirst();
    }
}
