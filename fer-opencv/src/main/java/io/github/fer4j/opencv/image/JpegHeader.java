package io.github.fer4j.opencv.image;

/**
 * Walks a JPEG file's segments to its end marker. OpenCV fills what a truncated file lacks with grey and reports
 * nothing; and it takes the first size in the file, so a second one is refused.
 */
final class JpegHeader {

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int EXIF_PREFIX = 6;

    private JpegHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        long frame = -1;
        int orientation = Exif.UPRIGHT;
        boolean exifSeen = false;
        int scans = 0;
        long at = 2;
        while (true) {
            at = nextMarker(bytes, at);
            int marker = bytes.u8(at - 1);
            if (marker == END_OF_IMAGE) {
                break;
            }
            long length = segmentLength(bytes, at, marker);
            if (isFrame(marker)) {
                requireFirst(frame);
                requireReadable(marker, bytes.u8(at + 2));
                frame = at;
            } else if (marker == START_OF_SCAN) {
                scans++;
            } else if (marker == APP1 && !exifSeen && bytes.hasTag(at + 2, "Exif\0\0")) {
                exifSeen = true;
                orientation = Exif.orientation(bytes, at + 2 + EXIF_PREFIX, at + length);
            }
            at += length;
        }
        if (frame < 0 || scans == 0) {
            throw new BrokenImageException("it is a JPEG file without a picture: copy or download it again");
        }
        return new ImageHeader(
                ImageFormat.JPEG, bytes.u16(frame + 5, true), bytes.u16(frame + 3, true), orientation, scans, false);
    }

    private static long segmentLength(ImageBytes bytes, long at, int marker) throws BrokenImageException {
        int length = bytes.u16(at, true);
        if (marker == START_OF_IMAGE || length < 2) {
            throw BrokenImageException.damaged("JPEG");
        }
        bytes.requireUpTo(at + length);
        return length;
    }

    private static void requireFirst(long frame) throws BrokenImageException {
        if (frame >= 0) {
            throw new BrokenImageException("it names two sizes, as no JPEG file does: copy or download it again");
        }
    }

    private static void requireReadable(int marker, int bits) throws BrokenImageException {
        boolean sequentialOrProgressive = marker <= 0xC2 || marker == 0xC9 || marker == 0xCA;
        if (!sequentialOrProgressive) {
            throw BrokenImageException.unsupported("lossless or hierarchical JPEG");
        }
        if (bits != 8) {
            throw BrokenImageException.unsupported("a JPEG file of " + bits + " bits a colour");
        }
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
