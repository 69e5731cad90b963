package io.github.fer4j.dataset;

import io.github.fer4j.preprocess.FaceImage;
import java.nio.charset.StandardCharsets;

/** Reads the 2304 grey values of a row, numbers separated by spaces. Reused from row to row. Not thread-safe. */
final class PixelField {

    private static final int MAX_SHOWN = 20;

    private final byte[] pixels = new byte[FaceImage.PIXELS];

    FaceImage parse(byte[] bytes, int start, int end) throws RowException {
        int count = 0;
        int i = start;
        while (true) {
            while (i < end && bytes[i] == ' ') {
                i++;
            }
            if (i == end) {
                break;
            }
            int token = i;
            int value = 0;
            while (i < end && bytes[i] != ' ') {
                int digit = bytes[i] - '0';
                if (digit < 0 || digit > 9) {
                    throw badValue(bytes, token, end, count);
                }
                // Capped, so that a number of many digits cannot overflow into the range.
                value = Math.min(1000, 10 * value + digit);
                i++;
            }
            if (value > 255) {
                throw badValue(bytes, token, end, count);
            }
            if (count < pixels.length) {
                pixels[count] = (byte) value;
            }
            count++;
        }
        if (count != pixels.length) {
            throw new RowException(Defect.PIXEL_COUNT, count + " pixels, expected " + pixels.length);
        }
        return FaceImage.of(pixels);
    }

    private static RowException badValue(byte[] bytes, int start, int limit, int before) {
        int end = start;
        while (end < limit && bytes[end] != ' ') {
            end++;
        }
        String text = new String(bytes, start, Math.min(end - start, MAX_SHOWN), StandardCharsets.UTF_8);
        String reason = text.matches("-?[0-9]+") ? "outside 0..255" : "not a whole number";
        return new RowException(Defect.PIXEL_VALUE, "pixel " + (before + 1) + " is \"" + text + "\", " + reason);
    }
}
