package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.support.ChildProcess;
import io.github.fer4j.video.FrameSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedOpeningTest {

    @TempDir
    Path folder;

    @Test
    void damagedFilmsPrintNothing() throws Exception {
        List<String> films = new ArrayList<>();
        for (String name : List.of("film.mp4", "film.mkv", "film.avi", "film.mov")) {
            films.add(Films.write(folder.resolve(name)).toString());
        }
        Path film = Path.of(films.get(0));
        Path transport = Remux.to(film, folder.resolve("film.ts"), "mpegts");
        films.add(transport.toString());
        films.add(Remux.to(film, folder.resolve("film.flv"), "flv").toString());
        films.add(Remux.to(transport, folder.resolve("film.mpg"), "vob").toString());

        ChildProcess child = ChildProcess.run(folder, Reader.class, List.of(), films.toArray(String[]::new));

        assertThat(child.exitCode()).as(child.errors()).isZero();
        assertThat(child.output()).contains("refused");
        // the library's own warnings come through SLF4J
        assertThat(child.errors().lines().filter(line -> !line.contains("io.github.fer4j")))
                .isEmpty();
    }

    @Test
    void filmsThatCannotBeOpenedLeaveNoNativeMemory() throws Exception {
        Path large = Films.write(folder.resolve("film.mp4"));
        Path cut = Films.cut(Films.write(folder.resolve("film.avi")), 0.5);
        Path unknown = Films.replaced(Films.write(folder.resolve("other.avi")), "H264", "cvid");
        ChildProcess child = ChildProcess.run(
                folder,
                Opener.class,
                List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch"),
                large.toString(),
                cut.toString(),
                unknown.toString());
        assertThat(child.exitCode()).as(child.errors()).isZero();
        long grown = Long.parseLong(child.output().trim());
        assertThat(grown).as("bytes more than after the first few hundred").isLessThan(16L << 20);
    }

    /** Reads each film as it is, and damaged in many ways. */
    static final class Reader {

        private Reader() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            Random random = new Random(5);
            int refused = 0;
            for (String argument : arguments) {
                Path film = Path.of(argument);
                byte[] bytes = Files.readAllBytes(film);
                for (int i = 0; i < 25; i++) {
                    byte[] damaged = bytes.clone();
                    for (int k = 0; k < i; k++) {
                        damaged[random.nextInt(i % 2 == 0 ? damaged.length : 300)] = (byte) random.nextInt();
                    }
                    Path copy = Files.write(film.resolveSibling("damaged-" + film.getFileName()), damaged);
                    try {
                        Films.read(copy);
                    } catch (VideoException e) {
                        refused++;
                    }
                }
            }
            System.out.println("refused " + refused);
        }
    }

    /** Opens films again and again, and tells by how much the process grew. */
    static final class Opener {

        private static final Limits SMALL =
                Limits.builder().framePixels(160 * 120 - 1).build();

        private Opener() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] films) {
            open(films, 300);
            long before = Pointer.physicalBytes();
            open(films, 1500);
            System.out.println(Pointer.physicalBytes() - before);
        }

        private static void open(String[] films, int times) {
            for (int i = 0; i < times; i++) {
                try (FrameSource source = FfmpegFrameSource.builder(Path.of(films[i % films.length]))
                        .limits(i % films.length == 0 ? SMALL : Limits.DEFAULT)
                        .open()) {
                    source.next();
                } catch (VideoException e) {
                    // as it should be
                }
            }
        }
    }
}
