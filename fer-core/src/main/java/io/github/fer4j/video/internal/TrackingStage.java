package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.track.FaceTracker;
import io.github.fer4j.track.SceneCutDetector;
import io.github.fer4j.track.SceneCutDetector.Scene;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the faces of successive frames and tells who is who. Not thread-safe. */
final class TrackingStage implements UnaryOperator<PipelineFrame> {

    private final RecognitionSteps steps;
    private final FaceSearch search;
    private final FaceTracker tracker = new FaceTracker();
    private final SceneCutDetector scenes = new SceneCutDetector();
    private int latestScene;

    TrackingStage(RecognitionSteps steps, VideoOptions options) {
        this.steps = steps;
        this.search = options.detection() == Detection.ADAPTIVE
                ? new AdaptiveSearch(steps, options.smallestFace())
                : new FullSearch(steps, options.smallestFace());
    }

    @Override
    public PipelineFrame apply(PipelineFrame read) {
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
