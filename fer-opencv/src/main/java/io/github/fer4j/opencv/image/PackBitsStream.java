package io.github.fer4j.opencv.image;

import java.io.IOException;
import java.io.InputStream;

/** Apple's run lengths, as in TIFF files. */
@SuppressWarnings("InputStreamSlowMultibyteRead") // DecodedStream overrides it
final class PackBitsStream extends DecodedStream {

    private static final int NOTHING = -128;

    private final InputStream data;
    private int copies;
    private int repeats;
    private int repeated;

    PackBitsStream(InputStream data) {
        this.data = data;
    }

    /** The next byte, or -1 where the data end. */
    @Override
    public int read() throws IOException {
        while (copies == 0 && repeats == 0) {
            int code = data.read();
            if (code < 0) {
                return -1;
            }
            int count = (byte) code;
            if (count >= 0) {
                copies = count + 1;
            } else if (count != NOTHING) {
                repeats = 1 - count;
                repeated = data.read();
            }
        }
        if (repeats > 0) {
            repeats--;
            return repeated;
        }
        copies--;
        return data.read();
    }
}
