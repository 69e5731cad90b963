package io.github.fer4j.fuzz;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.support.SmallModels;
import io.github.fer4j.testkit.Concurrently;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What must hold for long: the same answers, flat memory, files that survive a kill. */
final class Endurance {

    /** {@link Concurrently} gives as many answers. */
    private static final int ANSWERS = 32;
    /** How much resident memory may grow after the first tenth of a trial, in MiB. */
    private static final long GROWTH = 100;

    private static final double RATE = 25;

    private Endurance() {}

    /** Many threads look at one photo at once. */
    static int threads(int rounds) {
        Frame photo = MovingFaces.photo("sinaface.jpg");
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            List<FaceEmotion> alone = recognizer.recognize(photo);
            for (int i = 0; i < rounds; i++) {
                List<List<FaceEmotion>> answers = Concurrently.answers(() -> recognizer.recognize(photo));
                if (!answers.stream().allMatch(alone::equals)) {
                    throw new AssertionError("threads got other answers than one alone");
                }
            }
        }
        return rounds * ANSWERS;
    }

    static int openAndClose(int rounds) {
        Frame photo = MovingFaces.photo("sinaface.jpg");
        return flat(rounds, i -> {
            try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
                recognizer.recognize(photo);
            }
        });
    }

    static int soak(int frames) {
        Frame photo = MovingFaces.photo("sinaface.jpg");
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            return flat(frames, i -> recognizer.recognize(photo));
        }
    }

    /** A child process writes a film until it is killed. */
    static int kills(int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kills");
        for (int i = 0; i < rounds; i++) {
            for (String extension : List.of("mp4", "mov", "mkv")) {
                Path file = folder.resolve("killed-" + i + "." + extension);
                Process writer = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FilmWriter.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                writer.waitFor(4, TimeUnit.SECONDS);
                writer.destroyForcibly().waitFor();
                requirePlayable(file);
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return rounds * 3;
    }

    private static void requirePlayable(Path file) {
        int frames = 0;
        try (FrameSource source = FfmpegFrameSource.open(file)) {
            while (source.next().isPresent()) {
                frames++;
            }
        } catch (FerException e) {
            // The last fragment may be cut off.
        }
        if (frames == 0) {
            throw new AssertionError("nothing plays of " + file);
        }
    }

    /** On Linux, {@code /dev/full} is a disk without room. */
    static int fullDisk() throws IOException {
        Path full = Path.of("/dev/full");
        if (!Files.exists(full)) {
            return 0;
        }
        Path folder = Files.createTempDirectory("full");
        Path film = Files.createSymbolicLink(folder.resolve("film.mp4"), full);
        requireTypedError(() -> FilmWriter.write(film, 200));
        requireTypedError(
                () -> EmotionModelFile.write(SmallModels.model(1), Precision.FLOAT32, Path.of("/dev/full/x")));
        Files.deleteIfExists(film);
        Files.delete(folder);
        return 2;
    }

    private static void requireTypedError(Runnable target) {
        try {
            target.run();
        } catch (FerException e) {
            return;
        }
        throw new AssertionError("a full disk was not noticed");
    }

    /** Runs something often and wants memory to stay. */
    private static int flat(int rounds, IntConsumer round) {
        int warmUp = Math.max(1, rounds / 10);
        IntStream.range(0, warmUp).forEach(round);
        System.gc();
        long before = Memory.residentMebibytes();
        IntStream.range(warmUp, rounds).forEach(round);
        System.gc();
        long growth = Memory.residentMebibytes() - before;
        if (growth > GROWTH) {
            throw new AssertionError("resident memory grew by " + growth + " MiB in " + rounds + " rounds");
        }
        return rounds;
    }

    /** Writes a film without end. */
    public static final class FilmWriter {

        private FilmWriter() {}

        /** The argument names the file. */
        public static void main(String[] arguments) {
            write(Path.of(arguments[0]), Integer.MAX_VALUE);
        }

        static void write(Path file, int frames) {
            MovingFaces scene = new MovingFaces(160, 120).with(MovingFaces.photo("ss.jpg"), 0, 20, 1, 0, 0, 60);
            try (VideoFileWriter writer =
                    VideoFileWriter.builder(file).framesPerSecond(RATE).build()) {
                for (int i = 0; i < frames; i++) {
                    writer.write(VideoFrame.atRate(scene.frame(i % 60), i, RATE));
                }
            }
        }
    }
}
