package io.github.fer4j.video;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Frame;
import java.time.Duration;
import java.util.List;

/** Finds the faces of successive frames and tells who is who. Not thread-safe. */
final class FollowingStage implements Stage<Captured, Followed> {

    private final FaceSearch search;
    private final FaceTracker tracker = new FaceTracker();
    private final Scenes scenes = new Scenes();
    private int latestScene;

    FollowingStage(RecognitionSteps steps, VideoOptions options) {
        this.search = options.detection() == Detection.ADAPTIVE
                ? new AdaptiveSearch(steps, options.smallestFace())
                : new FullSearch(steps, options.smallestFace());
    }

    @Override
    public Followed process(Captured captured) {
        Frame frame = captured.frame().frame();
        Duration time = frame.timestamp();
        int scene = scenes.sceneOf(frame);
        boolean cut = scene != latestScene;
        latestScene = scene;
        List<DetectedFace> faces = search.detect(frame, cut, tracker.expected(time, scene));
        List<Long> tracks = tracker.update(
                time, scene, faces.stream().map(DetectedFace::box).toList());
        return new Followed(captured, faces, tracks);
    }
}
