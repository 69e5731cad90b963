package io.github.fer4j.opencv.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** TIFF files made by hand: one directory, then the parts of the picture. */
final class TiffFiles {

    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ByteOrder order;
    private final List<int[]> tags = new ArrayList<>();
    private final List<byte[]> parts = new ArrayList<>();
    private int offsets = 273;

    TiffFiles(ByteOrder order) {
        this.order = order;
    }

    /** A tag with its values. */
    TiffFiles tag(int tag, int... values) {
        int[] entry = new int[values.length + 1];
        entry[0] = tag;
        System.arraycopy(values, 0, entry, 1, values.length);
        tags.add(entry);
        return this;
    }

    /** A strip. */
    TiffFiles strip(byte[] part) {
        parts.add(part);
        return this;
    }

    /** A tile. */
    TiffFiles tile(byte[] part) {
        offsets = 324;
        return strip(part);
    }

    byte[] build() {
        int directory = 8;
        int entries = tags.size() + 2;
        int values = directory + 2 + 12 * entries + 4;
        int data = values + 4 * (tags.stream().mapToInt(tag -> tag.length).sum() + 2 * parts.size());
        int length = data + parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(order);
        byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        file.put(mark).put(mark).putShort((short) 42).putInt(directory).putShort((short) entries);
        int[] starts = new int[parts.size() + 1];
        int[] lengths = new int[parts.size() + 1];
        starts[0] = offsets;
        lengths[0] = offsets == 273 ? 279 : 325;
        int at = data;
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = at;
            lengths[i + 1] = parts.get(i).length;
            file.put(at, parts.get(i));
            at += parts.get(i).length;
        }
        List<int[]> all = new ArrayList<>(tags);
        all.add(starts);
        all.add(lengths);
        for (int[] tag : all) {
            values = put(file, tag, values);
        }
        return file.array();
    }

    private static int put(ByteBuffer file, int[] tag, int values) {
        int count = tag.length - 1;
        boolean isShort = tag[0] != 273 && tag[0] != 279 && tag[0] != 324 && tag[0] != 325 && tag[0] > 257;
        file.putShort((short) tag[0]).putShort((short) (isShort ? SHORT : LONG)).putInt(count);
        int size = isShort ? 2 : 4;
        int at = count * size <= 4 ? file.position() : values;
        for (int i = 0; i < count; i++) {
            if (isShort) {
                file.putShort(at + i * size, (short) tag[i + 1]);
            } else {
                file.putInt(at + i * size, tag[i + 1]);
            }
        }
        if (count * size > 4) {
            file.putInt(values);
            return values + count * size;
        }
        file.position(file.position() + 4);
        return values;
    }
}
