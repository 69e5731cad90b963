package io.github.fer4j.video;

/** How often a video is searched for faces. */
public enum Detection {
    /** Every frame is searched as a whole, of a file several frames at a time. This costs the most time. */
    EVERY_FRAME,
    /**
     * The whole frame is searched about five times a second, and at once after a cut or when a face is lost. In between,
     * only the surroundings of the known faces are searched. This takes about two thirds of the time; a new face is found
     * up to a fifth of a second late.
     */
    ADAPTIVE
}
