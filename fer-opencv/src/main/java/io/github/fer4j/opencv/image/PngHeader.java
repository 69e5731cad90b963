package io.github.fer4j.opencv.image;

/** Walks a PNG file's chunks to its end chunk. */
final class PngHeader {

    private static final int FIRST_CHUNK = 8;
    private static final int CHUNK_FRAME = 12;
    private static final int ALPHA_FLAG = 4;

    private PngHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        bytes.requireUpTo(33);
        if (!bytes.hasTag(FIRST_CHUNK + 4, "IHDR")) {
            throw new BrokenImageException("it is a PNG file without a header: copy or download it again");
        }
        boolean alpha = (bytes.u8(25) & ALPHA_FLAG) != 0;
        long at = FIRST_CHUNK;
        while (!bytes.hasTag(at + 4, "IEND")) {
            alpha |= bytes.hasTag(at + 4, "tRNS");
            at += bytes.u32(at, true) + CHUNK_FRAME;
        }
        bytes.requireUpTo(at + CHUNK_FRAME);
        return new ImageHeader(ImageFormat.PNG, bytes.u32(16, true), bytes.u32(20, true), alpha);
    }
}
