package io.github.fer4j.opencv.image;

/**
 * Where the parts of a GIF file's first image are.
 *
 * @param width of the image
 * @param height of the image
 * @param interlaced whether its rows are stored in four passes
 * @param palette where its colours are
 * @param colours how many
 * @param transparent the colour that is transparent, or -1
 * @param data where its compressed data begin, with their code length
 */
record GifHeader(long width, long height, boolean interlaced, long palette, int colours, int transparent, long data) {

    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final int SCREEN_END = 13;
    private static final int IMAGE_DESCRIPTOR = 10;
    private static final int TABLE_FLAG = 0x80;
    private static final int INTERLACE_FLAG = 0x40;

    /** Walks the blocks to the end of the first image. */
    static GifHeader read(ImageBytes bytes) throws BrokenImageException {
        int screenColours = colours(bytes.u8(10));
        long at = SCREEN_END + 3L * screenColours;
        int transparent = -1;
        while (bytes.u8(at) == EXTENSION) {
            if (bytes.u8(at + 1) == CONTROL && (bytes.u8(at + 3) & 1) != 0) {
                transparent = bytes.u8(at + 6);
            }
            at = skipBlocks(bytes, at + 2);
        }
        if (bytes.u8(at) != IMAGE) {
            throw new BrokenImageException("it is a GIF file without a picture: copy or download it again");
        }
        int flags = bytes.u8(at + 9);
        int ownColours = colours(flags);
        long ownPalette = at + IMAGE_DESCRIPTOR;
        long data = ownPalette + 3L * ownColours;
        skipBlocks(bytes, data + 1);
        return new GifHeader(
                bytes.u16(at + 5, false),
                bytes.u16(at + 7, false),
                (flags & INTERLACE_FLAG) != 0,
                ownColours > 0 ? ownPalette : SCREEN_END,
                ownColours > 0 ? ownColours : screenColours,
                transparent,
                data);
    }

    ImageHeader toImageHeader() {
        return new ImageHeader(ImageFormat.GIF, width, height, Exif.UPRIGHT, 1, true);
    }

    private static int colours(int flags) {
        return (flags & TABLE_FLAG) == 0 ? 0 : 1 << ((flags & 7) + 1);
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
