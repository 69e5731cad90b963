package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import java.time.Duration;
import java.util.Objects;

/**
 * Where a followed face should be now. Immutable.
 *
 * @param track its number
 * @param box by its last size and speed; it may lie outside the frame
 * @param unseen for how long it had been out of sight in the latest frame; zero if it was seen there
 * @param frames in how many frames it was seen
 */
public record ExpectedFace(long track, Box box, Duration unseen, long frames) {

    /**
     * A face.
     *
     * @param track its number
     * @param box where it should be
     * @param unseen for how long it had been out of sight in the latest frame
     * @param frames in how many frames it was seen
     */
    public ExpectedFace {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(unseen, "unseen");
    }
}
