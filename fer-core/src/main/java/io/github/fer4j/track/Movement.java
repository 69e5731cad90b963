package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something came into a picture, or moved in it, since a frame that was remembered. Light that changes everywhere
 * is no movement. Not thread-safe.
 */
public final class Movement {

    /** Of the cells of a thumbnail; a face of a 13th of the frame's height fills as many. */
    private static final int CELLS = 3;

    private @Nullable Thumbnail remembered;

    /** Remembers nothing yet. */
    public Movement() {}

    /**
     * Remembers a frame in place of the one before.
     *
     * @param frame to compare others with
     */
    public void remember(Frame frame) {
        remembered = Thumbnail.of(Objects.requireNonNull(frame, "frame"));
    }

    /**
     * Whether the picture changed since the remembered frame, elsewhere than at some places.
     *
     * @param frame a later frame
     * @param places boxes in the frame where it may change, and around them by half of their size
     * @return true if it did, or if none is remembered
     */
    public boolean isElsewhere(Frame frame, List<Box> places) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(places, "places");
        List<Box> around = places.stream()
                .map(box -> box.grown(box.width() / 2, box.height() / 2))
                .toList();
        return remembered == null || Thumbnail.of(frame).changesOutside(remembered, frame, around) >= CELLS;
    }
}
