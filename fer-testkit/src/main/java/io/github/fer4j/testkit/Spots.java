package io.github.fer4j.testkit;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.Arrays;

/** For tests: dark pictures with bright spots that a {@link BrightSpotDetector} finds. */
public final class Spots {

    private Spots() {}

    /** A colour picture with a spot in each box; they must not touch. */
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
