package io.github.fer4j.opencv.image;

/** The one thing that is wanted of EXIF data: how the picture was held. Damaged EXIF data says nothing. */
final class Exif {

    /** The orientation of a picture that need not be turned. */
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /** Reads EXIF data, which has the form of a TIFF file: 1 to 8. */
    static int orientation(ImageBytes bytes, long from, long to) {
        try {
            boolean bigEndian = bytes.hasTag(from, "MM");
            if (!bigEndian && !bytes.hasTag(from, "II")) {
                return UPRIGHT;
            }
            long directory = from + bytes.u32(from + 4, bigEndian);
            int entries = bytes.u16(directory, bigEndian);
            for (int i = 0; i < entries; i++) {
                long entry = directory + 2 + (long) i * ENTRY;
                if (entry + ENTRY > to) {
                    return UPRIGHT;
                }
                if (bytes.u16(entry, bigEndian) == ORIENTATION) {
                    return valid(bytes.u16(entry + 8, bigEndian));
                }
            }
            return UPRIGHT;
        } catch (BrokenImageException e) {
            return UPRIGHT;
        }
    }

    /** The value, or upright if it is none of the eight. */
    static int valid(long orientation) {
        return orientation >= 1 && orientation <= 8 ? (int) orientation : UPRIGHT;
    }
}
