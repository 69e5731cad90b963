package io.github.fer4j.opencv.image;

/** Walks a GIF file's blocks to the end of its first image. */
final class GifHeader {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int SCREEN_END = 13;
    private static final int IMAGE_DESCRIPTOR = 10;
    private static final int TABLE_FLAG = 0x80;

    private GifHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        long at = SCREEN_END + tableSize(bytes.u8(10));
        while (bytes.u8(at) == EXTENSION) {
            at = skipBlocks(bytes, at + 2);
        }
        if (bytes.u8(at) != IMAGE) {
            throw new BrokenImageException("it is a GIF file without a picture: copy or download it again");
        }
        long width = bytes.u16(at + 5, false);
        long height = bytes.u16(at + 7, false);
        long data = at + IMAGE_DESCRIPTOR + tableSize(bytes.u8(at + 9));
        skipBlocks(bytes, data + 1);
        return new ImageHeader(ImageFormat.GIF, width, height, true);
    }

    private static long tableSize(int flags) {
        return (flags & TABLE_FLAG) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private static long skipBlocks(ImageBytes bytes, long from) throws BrokenImageException {
        long at = from;
        int size = bytes.u8(at);
        while (size > 0) {
            at += size + 1;
            size = bytes.u8(at);
        }
        return at + 1;
    }
}
