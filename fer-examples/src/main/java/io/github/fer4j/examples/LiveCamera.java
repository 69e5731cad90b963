package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.opencv.camera.CameraFrameSource;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoSummary;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Watches the first camera, or a camera in the network, for 30 seconds. Optional argument: the address of a stream. */
public final class LiveCamera {

    private LiveCamera() {}

    /**
     * Prints the faces of the newest frame. Older frames are dropped if the camera is faster than recognition.
     *
     * @param args nothing, or the address of a stream such as rtsp://camera.local/live
     */
    public static void main(String[] args) {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build();
                FrameSource camera =
                        args.length == 0 ? CameraFrameSource.open(0) : FfmpegFrameSource.openStream(args[0])) {
            VideoRecognition run = recognizer.video(camera).onFrame(LiveCamera::print);
            // Any thread may end a run: a button, a signal, or a clock as here.
            CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS).execute(run::cancel);
            VideoSummary summary = run.run();
            System.out.println(summary.framesProcessed() + " frames, " + summary.framesDropped() + " dropped");
        }
    }

    private static void print(FrameResult result) {
        for (TrackedFace face : result.faces()) {
            System.out.println("face " + face.track() + ": " + face.shown());
        }
    }
}
