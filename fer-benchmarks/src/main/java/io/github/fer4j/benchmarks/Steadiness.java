package io.github.fer4j.benchmarks;

import io.github.fer4j.video.TrackedFace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how much the widths of the faces of a video change from one frame to the next. Not thread-safe. */
final class Steadiness {

    private final Map<Long, Integer> latest = new HashMap<>();
    private double changes;
    private long count;

    /** Sees the next frame. */
    void add(List<TrackedFace> faces) {
        Map<Long, Integer> widths = new HashMap<>();
        for (TrackedFace face : faces) {
            int width = face.box().width();
            Integer before = latest.get(face.track());
            if (before != null) {
                changes += Math.abs(Math.log((double) width / before));
                count++;
            }
            widths.put(face.track(), width);
        }
        latest.clear();
        latest.putAll(widths);
    }

    /** The mean of the absolute logarithms of the ratios, which is nearly the relative change; 0 if no face stayed. */
    double meanChange() {
        return count == 0 ? 0 : changes / count;
    }

    /** Both together. */
    Steadiness and(Steadiness other) {
        Steadiness both = new Steadiness();
        both.changes = changes + other.changes;
        both.count = count + other.count;
        return both;
    }
}
