package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Frame;
import io.github.fer4j.track.ExpectedFace;
import io.github.fer4j.video.VideoFrame;
import java.util.List;

/** Searches every frame as a whole. Thread-safe. */
final class FullSearch implements FaceSearch {

    private final RecognitionSteps steps;
    private final double smallestFace;

    /**
     * A search.
     *
     * @param steps finds the faces
     * @param smallestFace as a share of the frame's shorter side
     */
    FullSearch(RecognitionSteps steps, double smallestFace) {
        this.steps = steps;
        this.smallestFace = smallestFace;
    }

    @Override
    public List<DetectedFace> detect(VideoFrame frame, boolean changed, List<ExpectedFace> expected) {
        return detect(frame);
    }

    List<DetectedFace> detect(VideoFrame frame) {
        return steps.detect(frame, SearchWindow.everywhere().sizes(smallest(frame.image()), Integer.MAX_VALUE));
    }

    int smallest(Frame frame) {
        return Math.max(1, (int) Math.round(smallestFace * Math.min(frame.width(), frame.height())));
    }
}
