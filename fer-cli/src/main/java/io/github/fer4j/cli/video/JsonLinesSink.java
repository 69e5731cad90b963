package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.Json;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.nio.file.Path;

/** Writes a line of JSON for each frame, also for one without a face. Not thread-safe. */
final class JsonLinesSink implements ResultSink {

    private final RecordFile file;

    private JsonLinesSink(RecordFile file) {
        this.file = file;
    }

    /** Makes the file, or empties the one that is there. */
    static JsonLinesSink create(Path path) {
        return new JsonLinesSink(RecordFile.create(path));
    }

    @Override
    public void accept(FrameResult result) {
        file.append(Json.line(result) + "\n");
    }

    @Override
    public void close() {
        file.close();
    }
}
