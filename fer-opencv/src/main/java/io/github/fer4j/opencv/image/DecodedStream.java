package io.github.fer4j.opencv.image;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is decoded byte by byte. */
abstract class DecodedStream extends InputStream {

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            int value = read();
            if (value < 0) {
                return i == 0 ? -1 : i;
            }
            target[offset + i] = (byte) value;
        }
        return length;
    }
}
