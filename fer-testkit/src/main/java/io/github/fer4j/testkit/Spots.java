package io.github.fer4j.testkit;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.Arrays;

/** Makes dark pictures with bright spots, which a {@link BrightSpotDetector} takes for faces. */
public final class Spots {

    private Spots() {}

    /**
     * A colour picture with a spot in each box.
     *
     * @param width in pixels
     * @param height in pixels
     * @param boxes inside the picture; they must not touch
     * @return a new frame
     */
    public static Frame at(int width, int height, Box... boxes) {
        Frame frame = Frames.plain(width, height, PixelFormat.BGR, 40);
        for (Box box : boxes) {
            for (int y = box.y(); y < box.bottom(); y++) {
                int row = y * frame.stride();
                Arrays.fill(frame.pixels(), row + 3 * box.x(), row + 3 * box.right(), (byte) 240);
            }
        }
        return frame;
    }
}
