package io.github.fer4j.opencv.image;

/** The run lengths of a BMP file of 4 or 8 bits a pixel. */
final class BmpRuns {

    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int JUMP = 2;

    private final ImageBytes bytes;
    private final int width;
    private final int height;
    private final boolean fourBits;
    private final byte[] indices;
    private long at;
    private int x;
    private int y;

    private BmpRuns(ImageBytes bytes, BmpHeader header) {
        this.bytes = bytes;
        width = (int) header.width();
        height = (int) header.height();
        fourBits = header.compression() == BmpHeader.RLE4;
        indices = new byte[Math.toIntExact(header.width() * header.height())];
        at = header.data();
    }

    /** The colours' numbers, from the bottom row up; 0 where the file skips pixels. */
    static byte[] decode(ImageBytes bytes, BmpHeader header) throws BrokenImageException {
        BmpRuns runs = new BmpRuns(bytes, header);
        while (runs.next()) {
            // each call reads one code
        }
        return runs.indices;
    }

    private boolean next() throws BrokenImageException {
        if (y == height && at >= bytes.length()) {
            return false; // some writers leave out the end code
        }
        int count = bytes.u8(at++);
        int value = bytes.u8(at++);
        if (count > 0) {
            for (int i = 0; i < count; i++) {
                put(fourBits ? ((i & 1) == 0 ? value >> 4 : value & 15) : value);
            }
            return true;
        }
        switch (value) {
            case END_OF_ROW -> {
                x = 0;
                y++;
            }
            case END_OF_PICTURE -> {
                return false;
            }
            case JUMP -> {
                x += bytes.u8(at++);
                y += bytes.u8(at++);
            }
            default -> copy(value);
        }
        return true;
    }

    private void copy(int count) throws BrokenImageException {
        for (int i = 0; i < count; i++) {
            put(fourBits ? (bytes.u8(at + i / 2) >> ((i & 1) == 0 ? 4 : 0)) & 15 : bytes.u8(at + i));
        }
        int length = fourBits ? (count + 1) / 2 : count;
        at += length + (length & 1);
    }

    /** Some writers let the last run of a row go beyond it; what goes beyond the picture is damage. */
    private void put(int index) throws BrokenImageException {
        if (y >= height) {
            throw BrokenImageException.damaged("BMP");
        }
        if (x < width) {
            indices[y * width + x] = (byte) index;
        }
        x++;
    }
}
