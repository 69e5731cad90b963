package io.github.fer4j.opencv.preprocess;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.Point;
import io.github.fer4j.preprocess.FaceImage;

/** Which pixels of a frame an alignment needs, and at what multiple of the final size to take them. */
final class FacePart {

    /** Faces up to some 4,600 pixels wide; of larger ones some pixels are skipped, for the sake of memory. */
    private static final int LARGEST_MULTIPLE = 64;

    /** What interpolation needs around the corners. */
    private static final int BORDER = 2;

    private FacePart() {}

    /**
     * The multiple of 48 at which no pixel of the frame is skipped: the reduction by the warp itself is then less than
     * twofold, which linear interpolation does without aliasing.
     */
    static int multiple(FaceAlignment alignment) {
        double reduction = 1 / alignment.scale();
        return (int) Math.max(1, Math.min(LARGEST_MULTIPLE, Math.ceil(reduction - 0.5)));
    }

    /** The smallest box in the frame that holds all pixels that are seen; at the edge nearest to them if none is. */
    static Box of(Frame frame, FaceAlignment alignment) {
        double size = FaceImage.SIZE;
        Point[] corners = {
            alignment.toPicture(0, 0),
            alignment.toPicture(size, 0),
            alignment.toPicture(0, size),
            alignment.toPicture(size, size)
        };
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point corner : corners) {
            left = Math.min(left, corner.x());
            top = Math.min(top, corner.y());
            right = Math.max(right, corner.x());
            bottom = Math.max(bottom, corner.y());
        }
        int x = clamp(Math.floor(left) - BORDER, frame.width() - 1);
        int y = clamp(Math.floor(top) - BORDER, frame.height() - 1);
        int width = clamp(Math.ceil(right) + BORDER - 1, frame.width() - 1) - x + 1;
        int height = clamp(Math.ceil(bottom) + BORDER - 1, frame.height() - 1) - y + 1;
        return new Box(x, y, Math.max(1, width), Math.max(1, height));
    }

    private static int clamp(double value, int maximum) {
        return (int) Math.max(0, Math.min(maximum, value));
    }
}
