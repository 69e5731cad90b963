package io.github.fer4j.cli.camera;

import io.github.fer4j.VideoRecognition;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.VideoProgress;
import java.util.function.LongSupplier;

/** Brings a run's results into a window. For the thread that runs. */
final class LiveView {

    private final LiveWindow window;
    private final CaptureClock captures;
    private final RateMeter rate;
    private final boolean recording;
    private long dropped;

    LiveView(LiveWindow window, CaptureClock captures, boolean recording, LongSupplier nanoClock) {
        this.window = window;
        this.captures = captures;
        this.recording = recording;
        rate = new RateMeter(nanoClock);
    }

    void watch(VideoRecognition run) {
        run.onFrame(this::show).onProgress(this::count);
    }

    private void show(FrameResult result) {
        window.show(result, new LiveStatus(rate.tick(), captures.age(result.frame()), dropped, recording));
    }

    private void count(VideoProgress progress) {
        dropped = progress.dropped();
    }
}
