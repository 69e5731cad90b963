package io.github.fer4j.opencv.image;

/** How much a byte of compressed data can stand for at most. */
enum Compression {
    /** Nothing is compressed. */
    NONE(1),
    /** Runs of up to 128 bytes, each stored in two. */
    PACK_BITS(64),
    /** Codes of 3 bits or more, each for up to 4,096 bytes. */
    LZW(4096 * 8 / 3),
    /** As in zip and PNG. */
    DEFLATE(1032);

    private final long expansion;

    Compression(long expansion) {
        this.expansion = expansion;
    }

    /** Refuses a header that promises more than the data can hold, before memory is taken for it. */
    void requireEnough(long dataBytes, long pictureBytes, String format) throws BrokenImageException {
        long codes = dataBytes * 8 / 3 + 1;
        long most = this == LZW ? Math.min(codes * codes, dataBytes * expansion) : dataBytes * expansion;
        if (most < pictureBytes) {
            throw BrokenImageException.damaged(format);
        }
    }
}
