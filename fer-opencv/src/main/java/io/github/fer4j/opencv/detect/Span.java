package io.github.fer4j.opencv.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a row or column of pixels.
 *
 * @param start the first pixel
 * @param length how many
 */
record Span(int start, int length) {

    /** Covers a length with the fewest spans of at most a length, all equally long, that overlap by at least some pixels. */
    static List<Span> cover(int start, int length, int longest, int overlap) {
        if (length <= longest) {
            return List.of(new Span(start, length));
        }
        if (overlap >= longest) {
            throw new IllegalArgumentException("spans of " + longest + " cannot overlap by " + overlap);
        }
        int count = (int) Math.ceil((double) (length - overlap) / (longest - overlap));
        int each = (int) Math.min(longest, Math.ceil((length + (count - 1.0) * overlap) / count));
        List<Span> spans = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            spans.add(new Span(start + (int) Math.floor((double) i * (length - each) / (count - 1)), each));
        }
        return spans;
    }
}
