package io.github.fer4j.cli.faces;

import io.github.fer4j.cli.options.FileNames;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import io.github.fer4j.preprocess.FaceImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Each face in a PNG file of its own, to train with. A face of {@code party.jpg} goes to {@code party-1.png} or the next
 * number that is free; what was there before this run is replaced, except the pictures that are read.
 */
final class FaceFolder implements FaceOutput {

    private final Path folder;
    private final Set<String> taken = new HashSet<>();
    private int written;

    /** A folder that exists, and the pictures that will be read. */
    FaceFolder(Path folder, List<Path> originals) {
        this.folder = folder;
        originals.forEach(original -> taken.add(key(original)));
    }

    @Override
    public void add(Path picture, List<FaceImage> faces) {
        OpenCvImageWriter writer = new OpenCvImageWriter();
        for (FaceImage face : faces) {
            Frame frame = Frame.of(face.toBytes(), FaceImage.SIZE, FaceImage.SIZE, PixelFormat.GRAY);
            writer.write(frame, next(FileNames.stem(picture.toString())));
            written++;
        }
    }

    private Path next(String stem) {
        Path file = folder.resolve(stem + "-1.png");
        for (int number = 2; !taken.add(key(file)); number++) {
            file = folder.resolve(stem + "-" + number + ".png");
        }
        return file;
    }

    /** Some file systems take "A.png" and "a.png" for the same file. */
    private static String key(Path file) {
        return OutputPaths.real(file).toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public int taken() {
        return written;
    }

    @Override
    public int finish() {
        return written;
    }
}
