package io.github.fer4j.video;

/** How often a video is searched for faces. */
public enum Detection {
    /** Every frame is searched as a whole, as a photo is. */
    EVERY_FRAME,
    /**
     * The whole frame is searched now and then, and at once after a cut or when a face is lost; in between, only the
     * surroundings of the known faces are. A face that appears is found up to a fifth of a second late.
     */
    ADAPTIVE
}
