package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.Progress;
import io.github.fer4j.video.VideoProgress;
import java.util.function.Consumer;

/** Shows how far a video is, from its first recognised frame on, if somebody is watching. Not thread-safe. */
final class FrameProgress implements Consumer<VideoProgress>, AutoCloseable {

    private final boolean watched;
    private Progress bar = Progress.NONE;
    private long shown;

    FrameProgress(boolean watched) {
        this.watched = watched;
    }

    @Override
    public void accept(VideoProgress progress) {
        long expected = expected(progress);
        if (watched && shown == 0) {
            bar = Progress.bar("recognising", "frames", 0, expected);
        }
        bar.expect(expected);
        bar.step(progress.frames() - shown, " at " + Timecode.of(progress.position()));
        shown = progress.frames();
    }

    /** By the share of the time that is done, as the rate of frames may vary; unknown for a live source. */
    static long expected(VideoProgress progress) {
        double share = progress.share().orElse(0);
        // The first frame is at the very beginning, when nothing is done.
        return share > 0 ? Math.max(progress.frames(), Math.round((progress.frames() - 1) / share)) : Progress.UNKNOWN;
    }

    /** Takes the bar away for as long as something else is printed. */
    void interrupt(Runnable print) {
        bar.interrupt(print);
    }

    @Override
    public void close() {
        bar.close();
    }
}
