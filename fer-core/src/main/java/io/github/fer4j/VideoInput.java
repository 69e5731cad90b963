package io.github.fer4j;

import io.github.fer4j.internal.Providers;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoSummary;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Where the frames of a run come from: a source that the caller opened, or one that the run opens and closes. */
@FunctionalInterface
interface VideoInput {

    /**
     * Gives the source to a run.
     *
     * @param from the earliest time of a frame wanted
     * @param run called once, with a source at or before that time
     * @return what the run returns
     */
    VideoSummary read(Duration from, Function<FrameSource, VideoSummary> run);

    /** A source that stays the caller's to close. */
    static VideoInput of(FrameSource source) {
        return (from, run) -> run.apply(source);
    }

    /** A video file. */
    static VideoInput of(Path file) {
        return (from, run) -> readAndClose(Providers.find().videoReader().open(file, from), run);
    }

    /** A file or a network stream, by its address. */
    static VideoInput of(URI address) {
        if ("file".equalsIgnoreCase(address.getScheme())) {
            return of(Path.of(address));
        }
        return (from, run) -> readAndClose(Providers.find().videoReader().openStream(address.toString()), run);
    }

    private static VideoSummary readAndClose(FrameSource source, Function<FrameSource, VideoSummary> run) {
        try (source) {
            return run.apply(source);
        }
    }
}
