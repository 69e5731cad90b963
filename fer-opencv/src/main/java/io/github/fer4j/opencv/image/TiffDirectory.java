package io.github.fer4j.opencv.image;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The first directory of a TIFF file: each tag once, and each within the file, whatever number of values it claims. */
final class TiffDirectory {

    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int PLANAR = 284;
    static final int PREDICTOR = 317;
    static final int COLOUR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;

    private static final int ENTRY = 12;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ImageBytes bytes;
    private final boolean bigEndian;
    private final Map<Integer, Values> tags = new HashMap<>();

    /** Where a tag's values are. */
    private record Values(int type, long count, long at) {}

    private TiffDirectory(ImageBytes bytes) {
        this.bytes = bytes;
        this.bigEndian = bytes.startsWith('M');
    }

    static TiffDirectory read(ImageBytes bytes) throws BrokenImageException {
        TiffDirectory directory = new TiffDirectory(bytes);
        directory.readEntries();
        return directory;
    }

    private void readEntries() throws BrokenImageException {
        long start = bytes.u32(4, bigEndian);
        int entries = bytes.u16(start, bigEndian);
        for (int i = 0; i < entries; i++) {
            long entry = start + 2 + (long) i * ENTRY;
            int type = bytes.u16(entry + 2, bigEndian);
            long count = bytes.u32(entry + 4, bigEndian);
            if (type != BYTE && type != SHORT && type != LONG) {
                continue; // texts, fractions and the like say nothing about the pixels
            }
            long length = count * size(type);
            long at = length <= 4 ? entry + 8 : bytes.u32(entry + 8, bigEndian);
            int tag = bytes.u16(entry, bigEndian);
            if (tags.putIfAbsent(tag, new Values(type, count, at)) != null) {
                throw new BrokenImageException("its tag " + tag + " is there twice: copy or download it again");
            }
        }
    }

    private static int size(int type) {
        return type == BYTE ? 1 : type == SHORT ? 2 : 4;
    }

    ImageHeader toImageHeader() throws BrokenImageException {
        return new ImageHeader(
                ImageFormat.TIFF,
                number(WIDTH, 0),
                number(HEIGHT, 0),
                Exif.valid(number(ORIENTATION, Exif.UPRIGHT)),
                1,
                has(EXTRA_SAMPLES));
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    boolean has(int tag) {
        return tags.containsKey(tag);
    }

    /** The tag's first value. */
    long number(int tag, long otherwise) throws BrokenImageException {
        Values values = tags.get(tag);
        return values == null || values.count < 1 ? otherwise : value(values, 0);
    }

    /** The value of a tag that has one for each of something; the file must have it. */
    long number(int tag, long index, String what) throws BrokenImageException {
        Values values = Optional.ofNullable(tags.get(tag))
                .filter(found -> index < found.count)
                .orElseThrow(() -> new BrokenImageException("it is a TIFF file without " + what));
        return value(values, index);
    }

    /** How many values the tag has. */
    long count(int tag) {
        Values values = tags.get(tag);
        return values == null ? 0 : values.count;
    }

    private long value(Values values, long index) throws BrokenImageException {
        long at = values.at + index * size(values.type);
        return switch (values.type) {
            case BYTE -> bytes.u8(at);
            case SHORT -> bytes.u16(at, bigEndian);
            default -> bytes.u32(at, bigEndian);
        };
    }
}
