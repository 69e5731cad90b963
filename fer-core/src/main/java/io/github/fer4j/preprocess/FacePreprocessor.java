package io.github.fer4j.preprocess;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Frame;
import java.util.List;

/**
 * Cuts the faces found out of a picture and prepares each for a network: aligned, gamma corrected, grey, 48x48.
 *
 * <p>Implementations are thread-safe. They do not change the frame.
 */
public interface FacePreprocessor {

    /**
     * Prepares the faces of one frame.
     *
     * @param frame of any format
     * @param faces found in this frame; a box may touch or cross the frame's edge
     * @return one picture for each face, in the same order
     */
    List<FaceImage> preprocess(Frame frame, List<DetectedFace> faces);
}
