package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The black margins around the picture of a frame. */
final class Margins {

    /** Black that was compressed is not quite 0. */
    private static final int BLACK = 24;

    private Margins() {}

    /** What lies inside the margins; the whole frame if all of it is black. */
    static Box inside(Frame frame) {
        int width = frame.width();
        int height = frame.height();
        int top = first(0, height, y -> isSeen(frame, 0, width, y, y + 1));
        if (top == height) {
            return new Box(0, 0, width, height);
        }
        int bottom = last(top, height, y -> isSeen(frame, 0, width, y, y + 1));
        int left = first(0, width, x -> isSeen(frame, x, x + 1, top, bottom));
        int right = last(left, width, x -> isSeen(frame, x, x + 1, top, bottom));
        return new Box(left, top, right - left, bottom - top);
    }

    private static int first(int from, int to, IntPredicate isSeen) {
        return IntStream.range(from, to).filter(isSeen).findFirst().orElse(to);
    }

    private static int last(int from, int to, IntPredicate isSeen) {
        return IntStream.range(from, to)
                        .map(i -> to - 1 - (i - from))
                        .filter(isSeen)
                        .findFirst()
                        .orElse(from)
                + 1;
    }

    private static boolean isSeen(Frame frame, int left, int right, int top, int bottom) {
        int channels = frame.format().channels();
        for (int y = top; y < bottom; y++) {
            int row = y * frame.stride();
            for (int i = row + left * channels; i < row + right * channels; i++) {
                if ((frame.pixels()[i] & 0xFF) > BLACK) {
                    return true;
                }
            }
        }
        return false;
    }
}
