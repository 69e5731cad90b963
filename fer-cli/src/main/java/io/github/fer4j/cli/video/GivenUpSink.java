package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.ErrorText;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.util.function.Consumer;

/**
 * Gives another sink up when it fails, so that a full disk, or a sound that cannot be copied, costs that file alone and
 * not what else is computed. For one thread at a time.
 */
final class GivenUpSink implements ResultSink {

    private final ResultSink sink;
    private final Consumer<String> problems;
    private boolean failed;

    /** For a sink, which is closed with this one; problems are told in one line each. */
    GivenUpSink(ResultSink sink, Consumer<String> problems) {
        this.sink = sink;
        this.problems = problems;
    }

    @Override
    public void accept(FrameResult result) {
        if (!failed) {
            attempt(() -> sink.accept(result), "; the rest goes on without this file");
        }
    }

    @Override
    public void close() {
        attempt(sink::close, "");
    }

    private void attempt(Runnable work, String consequence) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed = true;
            problems.accept(ErrorText.of(e) + consequence);
        }
    }
}
