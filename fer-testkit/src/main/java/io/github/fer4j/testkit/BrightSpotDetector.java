package io.github.fer4j.testkit;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A detector for tests: every connected spot of at least 4x4 pixels that is brighter than 200 is a face. {@link Spots}
 * makes pictures for it. Thread-safe.
 */
public class BrightSpotDetector implements FaceDetector {

    private static final int BRIGHT = 200;
    private static final int SMALLEST = 4;

    private volatile boolean closed;

    /** Makes a detector that is open. */
    public BrightSpotDetector() {}

    /**
     * Whether it was closed.
     *
     * @return true after {@link #close()}
     */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public List<DetectedFace> detect(Frame frame) {
        if (closed) {
            throw new IllegalStateException("this detector is closed");
        }
        boolean[] seen = new boolean[frame.width() * frame.height()];
        List<DetectedFace> faces = new ArrayList<>();
        for (int at = 0; at < seen.length; at++) {
            if (isNewAndBright(frame, seen, at % frame.width(), at / frame.width())) {
                Box box = spot(frame, seen, at);
                if (Math.min(box.width(), box.height()) >= SMALLEST) {
                    faces.add(DetectedFace.of(box));
                }
            }
        }
        return faces;
    }

    @Override
    public void close() {
        closed = true;
    }

    /**
     * The brightness by which it judges. Override it to make a detector that sees less or more.
     *
     * @param frame of any format
     * @param x column
     * @param y row
     * @return 0..255
     */
    protected int brightness(Frame frame, int x, int y) {
        int rgb = Frames.rgb(frame, x, y);
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    }

    private Box spot(Frame frame, boolean[] seen, int start) {
        int width = frame.width();
        int left = width;
        int top = frame.height();
        int right = 0;
        int bottom = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = Math.max(bottom, y + 1);
            for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                if (isNewAndBright(frame, seen, x + step[0], y + step[1])) {
                    seen[(y + step[1]) * width + x + step[0]] = true;
                    open.push((y + step[1]) * width + x + step[0]);
                }
            }
        }
        return new Box(left, top, right - left, bottom - top);
    }

    private boolean isNewAndBright(Frame frame, boolean[] seen, int x, int y) {
        return x >= 0
                && y >= 0
                && x < frame.width()
                && y < frame.height()
                && !seen[y * frame.width() + x]
                && brightness(frame, x, y) >= BRIGHT;
    }
}
