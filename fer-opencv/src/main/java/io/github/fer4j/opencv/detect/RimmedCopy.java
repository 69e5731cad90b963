package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.opencv.internal.Mats;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * A small copy of a picture with a rim that repeats its edges. Detectors expect something around a face, and miss faces that
 * fill the picture or are cut off by its edge; with the rim they see many of them.
 *
 * @param size of the copy without its rim
 */
record RimmedCopy(WorkingSize size) {

    /** The shorter side of the copy, in pixels: only large faces are sought. */
    private static final int SIDE = 160;

    private static final int SMALLEST_FACE = SIDE / 4;

    private static final double RIM = 0.3;

    static RimmedCopy of(Box whole) {
        double scale = Math.min(1, (double) SIDE / Math.min(whole.width(), whole.height()));
        return new RimmedCopy(WorkingSize.scaled(whole.width(), whole.height(), scale));
    }

    /** Whether all faces of the whole frame are sought. */
    static boolean suits(SearchWindow search, int frameWidth, int frameHeight) {
        return search.region().equals(new Box(0, 0, frameWidth, frameHeight))
                && SearchPlan.isOfPhoto(search)
                && search.maximumSize() == Integer.MAX_VALUE;
    }

    /** A copy with its rim. */
    Mat rimmed(Mat copy, Mats mats) {
        Mat rimmed = mats.create();
        Core.copyMakeBorder(copy, rimmed, rimY(), rimY(), rimX(), rimX(), Core.BORDER_REPLICATE);
        return rimmed;
    }

    int rimX() {
        return (int) (size.width() * RIM);
    }

    int rimY() {
        return (int) (size.height() * RIM);
    }

    /** The smallest face sought, in pixels of the copy. */
    int smallest() {
        return Math.min(SMALLEST_FACE, Math.min(size.width(), size.height()) / 2);
    }

    /**
     * Whether a box, in pixels of the copy without its rim, is of a face that the rim helps to see: one that reaches beyond the
     * picture or fills more than half of its shorter side.
     */
    boolean isHelped(double left, double top, double width, double height) {
        boolean beyond = left < 0 || top < 0 || left + width > size.width() || top + height > size.height();
        return beyond || Math.min(width, height) > Math.min(size.width(), size.height()) / 2.0;
    }
}
