package io.github.fer4j.fuzz;

import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.video.FrameSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Whole files with random damage: bytes changed, pieces cut out, doubled or swapped for noise. */
final class DamagedFiles {

    private static final long SEED = 20_261_125;
    /** No file may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Limits LIMITS =
            Limits.builder().picturePixels(4_000_000).framePixels(4_000_000).build();

    private DamagedFiles() {}

    static int pictures(int count) throws IOException {
        List<byte[]> whole = new ArrayList<>(WholeFiles.pictures());
        whole.addAll(Seeds.pictures().values());
        ImageReader reader = OpenCvImageReader.builder().limits(LIMITS).build();
        SplittableRandom random = new SplittableRandom(SEED);
        int read = 0;
        for (int i = 0; i < count; i++) {
            byte[] damaged = damaged(whole.get(i % whole.size()), random);
            read += inTime(i, () -> reader.read(damaged, "damaged")) ? 1 : 0;
        }
        return requireBoth(read, count);
    }

    static int videos(int count) throws IOException {
        List<byte[]> whole = new ArrayList<>(WholeFiles.videos());
        whole.addAll(Seeds.videos().values());
        int read = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        Path file = Files.createTempFile("damaged", ".video");
        try {
            for (int i = 0; i < count; i++) {
                Files.write(file, damaged(whole.get(i % whole.size()), random));
                read += inTime(i, () -> read(file)) ? 1 : 0;
            }
        } finally {
            Files.delete(file);
        }
        return requireBoth(read, count);
    }

    /** A trial in which all damage, or none, was noticed would tell little. */
    private static int requireBoth(int read, int count) {
        if (read < count / 20 || read > count - count / 20) {
            throw new AssertionError("of " + count + " damaged files, " + read + " were read");
        }
        return count;
    }

    private static void read(Path file) {
        try (FrameSource source = FfmpegFrameSource.builder(file).limits(LIMITS).open()) {
            while (source.next().isPresent()) {
                // The frames themselves do not matter.
            }
        }
    }

    private static boolean inTime(int number, Runnable target) {
        long start = System.nanoTime();
        boolean answered = Verdict.expectAnswerOrTypedError(target);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (time.compareTo(PATIENCE) > 0) {
            throw new AssertionError("file " + number + " of the seed " + SEED + " took " + time);
        }
        return answered;
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int wounds = random.nextInt(1, 6); wounds > 0; wounds--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, random.nextInt(1, 64));
            switch (random.nextInt(10)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1, 2, 3 -> noise(bytes, at, length, random);
                case 4, 5, 6 -> bytes[at] = (byte) random.nextInt(256);
                default -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
            }
        }
        return bytes;
    }

    private static void noise(byte[] bytes, int from, int length, SplittableRandom random) {
        for (int i = from; i < from + length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
    }
}
