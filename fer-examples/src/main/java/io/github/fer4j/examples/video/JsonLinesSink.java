package io.github.fer4j.examples.video;

import io.github.fer4j.examples.options.Json;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a line of JSON for each frame, also for one without a face, and each at once: what a killed program leaves is
 * whole lines. Not thread-safe.
 */
final class JsonLinesSink implements ResultSink {

    private final Path file;
    private final BufferedWriter writer;

    private JsonLinesSink(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Makes the file, or empties the one that is there. */
    static JsonLinesSink create(Path file) {
        try {
            return new JsonLinesSink(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Writing.cannotMake(file, e);
        }
    }

    @Override
    public void accept(FrameResult result) {
        Writing.to(file, () -> {
            writer.write(Json.line(FrameJson.of(result)) + "\n");
            writer.flush();
        });
    }

    @Override
    public void close() {
        Writing.to(file, writer::close);
    }
}
