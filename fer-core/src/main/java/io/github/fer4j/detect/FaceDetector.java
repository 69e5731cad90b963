package io.github.fer4j.detect;

import io.github.fer4j.image.Frame;
import java.util.List;
import java.util.Objects;

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

    /**
     * Finds the faces in a part of a frame or of some sizes, which can be much quicker than a search of the whole. The
     * faces found may differ from those that {@link #detect(Frame)} finds there, since the detector does not see their
     * surroundings.
     *
     * <p>This default searches the whole frame and leaves out faces that do not match.
     *
     * @param frame of any format and size
     * @param search where to look, and for which sizes; a region outside the frame has no faces
     * @return the faces that {@link SearchWindow#matches match}, in pixels of the whole frame, in no particular order; empty
     *     if there is none
     * @throws IllegalStateException after {@link #close()}
     */
    default List<DetectedFace> detect(Frame frame, SearchWindow search) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(search, "search");
        return detect(frame).stream().filter(face -> search.matches(face.box())).toList();
    }

    /** Releases what the detector holds. Closing twice is harmless. */
    @Override
    void close();
}
