package io.github.fer4j.video;

import io.github.fer4j.image.Frame;

/** Draws results into frames. Implementations are thread-safe. */
@FunctionalInterface
public interface FrameAnnotator {

    /**
     * Draws the faces of a frame into a copy of it.
     *
     * @param result not changed
     * @return a new picture of the same size
     */
    Frame annotate(FrameResult result);
}
