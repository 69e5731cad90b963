package io.github.fer4j.ffmpeg;

import io.github.fer4j.image.Frame;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Small films for the tests of reading and writing, whole and damaged, and what is in them. */
final class Films {

    private Films() {}

    /** A face that moves to the right over 160x120. */
    static MovingFaces scene() {
        return new MovingFaces(160, 120).with(MovingFaces.photo("ss.jpg"), 0, 20, 1, 0, 0, 10_000);
    }

    /** Fifty frames of the scene, two seconds. */
    static Path write(Path file) {
        return write(file, scene().frames(50, 25));
    }

    static Path write(Path file, List<VideoFrame> frames) {
        try (VideoFileWriter writer =
                VideoFileWriter.builder(file).framesPerSecond(25).build()) {
            frames.forEach(writer::write);
        }
        return file;
    }

    /** A film of one picture. */
    static Path still(Path file, Frame image) {
        return write(file, List.of(new VideoFrame(image, 0, Duration.ZERO)));
    }

    /** The beginning of the scene, at these times. */
    static List<VideoFrame> sceneAt(long... milliseconds) {
        return IntStream.range(0, milliseconds.length)
                .mapToObj(i -> new VideoFrame(scene().frame(i), i, Duration.ofMillis(milliseconds[i])))
                .toList();
    }

    static List<VideoFrame> read(Path file) {
        try (FrameSource source = FfmpegFrameSource.open(file)) {
            return rest(source);
        }
    }

    static List<VideoFrame> rest(FrameSource source) {
        List<VideoFrame> frames = new ArrayList<>();
        for (Optional<VideoFrame> next = source.next(); next.isPresent(); next = source.next()) {
            frames.add(next.get());
        }
        return frames;
    }

    /** The first part of a file. */
    static Path cut(Path file, double share) {
        byte[] bytes = bytes(file);
        return put(
                file.resolveSibling("cut-" + file.getFileName()), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    /** A file with noise in its middle. */
    static Path scratched(Path file) {
        byte[] bytes = bytes(file);
        byte[] noise = new byte[400];
        new Random(5).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
        return put(file.resolveSibling("scratched-" + file.getFileName()), bytes);
    }

    /** A file in which some bytes are replaced wherever they occur. */
    static Path replaced(Path file, String from, String to) {
        String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
        return put(
                file.resolveSibling("replaced-" + file.getFileName()),
                text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An MP4 that says how its frames are to be turned: x right, x down, y right, y down. */
    static Path turned(Path file, int a, int b, int c, int d) {
        byte[] bytes = bytes(file);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(bytes).position(header + 4 + 40);
        for (int value : new int[] {a, b, 0, c, d, 0, 0, 0}) {
            matrix.putInt(value << 16);
        }
        return put(file.resolveSibling("turned-" + a + b + c + d + ".mp4"), bytes);
    }

    /** A sound of 8000 samples of 16 bits a second, which counts up. */
    static Path sound(Path file, int seconds) {
        ByteBuffer data = ByteBuffer.allocate(44 + seconds * 16_000).order(ByteOrder.LITTLE_ENDIAN);
        data.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + seconds * 16_000);
        data.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        data.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
        data.putShort((short) 2).putShort((short) 16);
        data.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(seconds * 16_000);
        for (int sample = 0; sample < seconds * 8000; sample++) {
            data.putShort((short) sample);
        }
        return put(file, data.array());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path put(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mean difference of two pictures' values, 0 to 255. */
    static double difference(Frame one, Frame other) {
        long sum = 0;
        for (int i = 0; i < one.pixels().length; i++) {
            sum += Math.abs((one.pixels()[i] & 0xFF) - (other.pixels()[i] & 0xFF));
        }
        return (double) sum / one.pixels().length;
    }
}
