package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Decodes the first image of a GIF file, straight into a frame: OpenCV 4.9 has no decoder for it. */
final class GifDecoder {

    private static final int[] FIRST_ROWS = {0, 4, 2, 1};
    private static final int[] ROW_STEPS = {8, 8, 4, 2};

    private final ImageBytes bytes;
    private final GifHeader header;

    GifDecoder(ImageBytes bytes) throws BrokenImageException {
        this.bytes = bytes;
        header = GifHeader.read(bytes);
    }

    Frame decode() throws BrokenImageException {
        if (header.colours() == 0) {
            throw BrokenImageException.unsupported("a GIF file without colours of its own");
        }
        int codeBits = bytes.u8(header.data());
        if (codeBits < 1 || codeBits > 8) {
            throw BrokenImageException.damaged("GIF");
        }
        byte[] data = joinBlocks(header.data() + 1);
        Compression.LZW.requireEnough(data.length, header.width() * header.height(), "GIF");
        PixelBuffer buffer = new PixelBuffer(header.width(), header.height(), PixelFormat.BGR);
        int[] palette = palette();
        LzwStream indices = LzwStream.gif(new ByteArrayInputStream(data), codeBits);
        for (int pass = 0; pass < FIRST_ROWS.length; pass++) {
            int first = header.interlaced() ? FIRST_ROWS[pass] : 0;
            int step = header.interlaced() ? ROW_STEPS[pass] : 1;
            for (int y = first; y < header.height(); y += step) {
                decodeRow(indices, palette, buffer, y);
            }
            if (!header.interlaced()) {
                break;
            }
        }
        return buffer.toFrame();
    }

    private void decodeRow(LzwStream indices, int[] palette, PixelBuffer buffer, int y) throws BrokenImageException {
        int width = (int) header.width();
        for (int x = 0; x < width; x++) {
            int index = next(indices);
            int rgb = palette[index];
            int alpha = index == header.transparent() ? 0 : 255;
            buffer.colour(y * width + x, (rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, alpha);
        }
    }

    private static int next(LzwStream indices) throws BrokenImageException {
        try {
            int index = indices.read();
            if (index >= 0) {
                return index;
            }
        } catch (IOException e) {
            // falls through
        }
        throw BrokenImageException.damaged("GIF");
    }

    /** Black where an index has no colour. */
    private int[] palette() throws BrokenImageException {
        int[] palette = new int[256];
        for (int i = 0; i < header.colours(); i++) {
            long at = header.palette() + 3L * i;
            palette[i] = bytes.u8(at) << 16 | bytes.u8(at + 1) << 8 | bytes.u8(at + 2);
        }
        return palette;
    }

    private byte[] joinBlocks(long from) throws BrokenImageException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        long at = from;
        int size = bytes.u8(at);
        while (size > 0) {
            data.write(bytes.array(), (int) at + 1, size);
            at += size + 1;
            size = bytes.u8(at);
        }
        return data.toByteArray();
    }
}
