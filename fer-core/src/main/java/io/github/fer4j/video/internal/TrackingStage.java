package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.track.FaceTracker;
import io.github.fer4j.track.SceneCutDetector;
import io.github.fer4j.track.SceneCutDetector.Scene;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.List;

/** Finds the faces of successive frames and tells who is who. Not thread-safe. */
final class TrackingStage implements Stage {

    private final RecognitionSteps steps;
    private final FaceSearch search;
    private final FaceTracker tracker = new FaceTracker();
    private final SceneCutDetector scenes = new SceneCutDetector();
    private int latestScene;

    TrackingStage(RecognitionSteps steps, FaceSearch search) {
        this.steps = steps;
        this.search = search;
    }

    @Override
    public PipelineFrame apply(PipelineFrame read) throws InterruptedException {
        VideoFrame frame = read.frame();
        Duration time = frame.timestamp();
        Scene shown = scenes.sceneOf(frame.image(), time);
        shown.change().ifPresent(tracker::move);
        int scene = shown.number();
        boolean other = scene != latestScene || shown.change().isPresent();
        latestScene = scene;
        // Chosen from what all searches of the frame found together: a limit on faces holds for the frame.
        List<DetectedFace> faces = steps.choose(search.detect(frame, other, tracker.expected(time, scene)));
        List<Long> tracks = tracker.update(
                time, scene, faces.stream().map(DetectedFace::box).toList());
        return read.withTracks(faces, tracks);
    }
}
