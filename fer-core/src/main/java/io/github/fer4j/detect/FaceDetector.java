package io.github.fer4j.detect;

import io.github.fer4j.image.Frame;
import java.util.List;

/**
 * Finds faces in a picture.
 *
 * <p>Implementations are thread-safe. They do not change the frame, and answer the same for the same pixels whatever
 * the stride.
 */
public interface FaceDetector extends AutoCloseable {

    /**
     * Finds the faces in a frame.
     *
     * @param frame of any format and size
     * @return the faces, in no particular order; empty if there is none
     * @throws IllegalStateException after {@link #close()}
     */
    List<DetectedFace> detect(Frame frame);

    /** Releases what the detector holds. Closing twice is harmless. */
    @Override
    void close();
}
