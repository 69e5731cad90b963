package io.github.fer4j.examples.video;

import io.github.fer4j.VideoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A piece of work on a file of results. */
@FunctionalInterface
interface Writing {

    void run() throws IOException;

    /** Does it; a failure names the file. */
    static void to(Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw failure(file, e.toString(), e);
        } catch (UncheckedIOException e) {
            throw failure(file, String.valueOf(e.getCause()), e);
        }
    }

    /** A file cannot even be made. */
    static VideoException cannotMake(Path file, IOException e) {
        return new VideoException("cannot write " + file + " (" + e + "): name a file that you may write", e);
    }

    private static VideoException failure(Path file, String reason, Exception cause) {
        return new VideoException(
                "cannot write " + file + " (" + reason + "): is the disk full? What it has so far is readable", cause);
    }
}
