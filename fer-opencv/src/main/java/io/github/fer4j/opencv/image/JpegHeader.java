package io.github.fer4j.opencv.image;

/**
 * Walks a JPEG file's segments to its end marker. OpenCV fills what a truncated file lacks with grey and reports
 * nothing.
 */
final class JpegHeader {

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private JpegHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        ImageHeader header = null;
        boolean scanned = false;
        long at = 2;
        while (true) {
            at = nextMarker(bytes, at);
            int marker = bytes.u8(at - 1);
            if (marker == END_OF_IMAGE) {
                break;
            }
            long length = bytes.u16(at, true);
            if (isFrame(marker)) {
                header = new ImageHeader(ImageFormat.JPEG, bytes.u16(at + 5, true), bytes.u16(at + 3, true), false);
            }
            scanned |= marker == START_OF_SCAN;
            at += length;
        }
        if (header == null || !scanned) {
            throw new BrokenImageException("it is a JPEG file without a picture: copy or download it again");
        }
        return header;
    }

    /** The position after the next marker; skips compressed data, in which FF is followed by 00 or a restart. */
    private static long nextMarker(ImageBytes bytes, long from) throws BrokenImageException {
        long at = from;
        while (bytes.u8(at) != 0xFF || !isMarker(bytes.u8(at + 1))) {
            at++;
        }
        return at + 2;
    }

    private static boolean isMarker(int code) {
        boolean restart = code >= 0xD0 && code <= 0xD7;
        return code > 0x01 && code < 0xFF && !restart;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
