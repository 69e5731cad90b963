package io.github.fer4j.opencv;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.support.RealFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Pictures for tests: real photos unpacked by the build, and research data that is there on some machines only. */
public final class Photos {

    /** A man with glasses, 320x213, and where his face is. */
    public static final String GLASSES = "sinaface.jpg";

    public static final Box GLASSES_FACE = new Box(149, 38, 103, 103);

    private Photos() {}

    public static byte[] bytes(String name) {
        return bytes(Path.of("target", "test-photos", name));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Frame read(String name) {
        return new OpenCvImageReader().read(bytes(name), name);
    }

    public static Frame read(Path file) {
        return new OpenCvImageReader().read(bytes(file), file.toString());
    }

    /** A folder of the shared data; the test is skipped where there is none. */
    public static Path shared(String folder) {
        return RealFiles.shared(folder);
    }

    public static Frame noise(int width, int height, PixelFormat format, long seed) {
        byte[] pixels = new byte[width * height * format.channels()];
        new Random(seed).nextBytes(pixels);
        return Frame.of(pixels, width, height, format);
    }

    /** The same picture as a part of a larger one: rows with a gap of noise after each. */
    public static Frame padded(Frame frame, int padding) {
        int row = frame.width() * frame.format().channels();
        byte[] pixels = new byte[(row + padding) * frame.height()];
        new Random(7).nextBytes(pixels);
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.pixels(), y * frame.stride(), pixels, y * (row + padding), row);
        }
        return Frame.of(pixels, frame.width(), frame.height(), row + padding, frame.format());
    }

    public static Frame mirrored(Frame frame) {
        int channels = frame.format().channels();
        byte[] pixels = new byte[frame.width() * frame.height() * channels];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int from = y * frame.stride() + (frame.width() - 1 - x) * channels;
                System.arraycopy(frame.pixels(), from, pixels, (y * frame.width() + x) * channels, channels);
            }
        }
        return Frame.of(pixels, frame.width(), frame.height(), frame.format());
    }

    public static Box mirrored(Box box, int width) {
        return new Box(width - box.right(), box.y(), box.width(), box.height());
    }

    /** Each pixel repeated, so that the picture is larger by a whole factor. */
    public static Frame enlarged(Frame frame, int factor) {
        int channels = frame.format().channels();
        int width = frame.width() * factor;
        int height = frame.height() * factor;
        byte[] pixels = new byte[width * height * channels];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = y / factor * frame.stride() + x / factor * channels;
                System.arraycopy(frame.pixels(), from, pixels, (y * width + x) * channels, channels);
            }
        }
        return Frame.of(pixels, width, height, frame.format());
    }
}
