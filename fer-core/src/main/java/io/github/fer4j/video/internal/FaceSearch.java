package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.track.ExpectedFace;
import io.github.fer4j.video.VideoFrame;
import java.util.List;

/** Finds the faces of a video's frames, which one thread asks for in their order. */
interface FaceSearch {

    /**
     * Finds the faces of the next frame.
     *
     * @param frame the next one
     * @param changed whether it shows another scene than the one before, or the same at another place
     * @param expected the faces that may be seen
     * @throws InterruptedException if the thread is interrupted while it waits, which nobody should do
     */
    List<DetectedFace> detect(VideoFrame frame, boolean changed, List<ExpectedFace> expected)
            throws InterruptedException;
}
