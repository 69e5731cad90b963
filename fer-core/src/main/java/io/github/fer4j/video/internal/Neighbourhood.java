package io.github.fer4j.video.internal;

import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.track.ExpectedFace;
import java.util.Optional;

/** Where a face may be now, and how large, given where it is expected and for how long it has not been seen. */
record Neighbourhood(ExpectedFace face, int smallest) {

    /** How far around the expected box to look, in widths of it: at first, and more for each second out of sight. */
    private static final double MARGIN = 0.4;

    private static final double MARGIN_A_SECOND = 1;
    /** How much larger the face may be. */
    private static final double GROWTH = 1.3;

    /**
     * How much smaller. A face that is among the smallest sought is measured too large, as detectors find no smaller places on it:
     * boxes would jump whenever the whole frame is searched.
     */
    private static final double SHRINKAGE = 1.9;

    /** The search; empty if the face should be outside the frame. */
    Optional<SearchWindow> searchIn(Frame frame) {
        Box box = face.box();
        int size = Math.max(box.width(), box.height());
        double seconds = face.unseen().toNanos() / 1e9;
        int margin = (int) Math.round(size * (MARGIN + MARGIN_A_SECOND * seconds));
        int minimum = Math.max(smallest, (int) Math.floor(Math.min(box.width(), box.height()) / SHRINKAGE));
        int maximum = Math.max(minimum, (int) Math.ceil(size * GROWTH));
        return box.grown(margin, margin)
                .intersection(new Box(0, 0, frame.width(), frame.height()))
                .map(region -> new SearchWindow(region, minimum, maximum));
    }
}
