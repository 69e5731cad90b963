package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import java.time.Duration;

/**
 * Where a followed face should be now. Immutable.
 *
 * @param track its number
 * @param box by its last size and speed; it may lie outside the frame
 * @param unseen for how long it had been out of sight in the latest frame; zero if it was seen there
 * @param frames in how many frames it was seen
 */
public record ExpectedFace(long track, Box box, Duration unseen, long frames) {}
