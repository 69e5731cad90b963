package io.github.fer4j.opencv.image;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether a JPEG file is without any flaw: OpenCV's decoder writes a line about each flaw to the error stream, past
 * any logger. The compressed data are read like a decoder does, but for their structure alone, in a small part of its
 * time.
 */
final class JpegCheck {

    private static final int LAST_COEFFICIENT = 63;
    private static final int ADOBE = 0xEE;
    private static final int JFIF = 0xE0;

    private final ImageBytes bytes;
    private final @Nullable JpegHuffman[] direct = new JpegHuffman[4];
    private final @Nullable JpegHuffman[] alternating = new JpegHuffman[4];
    private final List<JpegScan.Channel> channels = new ArrayList<>();
    private boolean progressive;
    private int unitColumns;
    private int unitRows;
    private int restartInterval;
    private int transform = -1;

    private JpegCheck(ImageBytes bytes) {
        this.bytes = bytes;
    }

    static boolean isFlawless(ImageBytes bytes) {
        try {
            new JpegCheck(bytes).walk();
            return true;
        } catch (BrokenImageException e) {
            return false;
        }
    }

    private void walk() throws BrokenImageException {
        long at = 2;
        while (true) {
            int marker = markerAt(at);
            at = afterMarker(at);
            if (marker == 0xD9) {
                requireKnownTransform();
                return;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                continue; // stands alone
            }
            long end = at + bytes.u16(at, true);
            switch (marker) {
                case 0xC0, 0xC1, 0xC2 -> readFrame(at, marker == 0xC2);
                case 0xC4 -> readTables(at + 2, end);
                case 0xDD -> restartInterval = bytes.u16(at + 2, true);
                case 0xDA -> end = readScan(at + 2, end);
                case JFIF -> require(!bytes.hasTag(at + 2, "JFIF\0") || bytes.u8(at + 7) == 1);
                case ADOBE -> transform = bytes.hasTag(at + 2, "Adobe") ? bytes.u8(at + 13) : transform;
                default -> {}
            }
            at = end;
        }
    }

    private int markerAt(long at) throws BrokenImageException {
        require(bytes.u8(at) == 0xFF);
        return bytes.u8(afterMarker(at) - 1);
    }

    /** Any number of FF may stand before a marker. */
    private long afterMarker(long from) throws BrokenImageException {
        long at = from;
        while (bytes.u8(at) == 0xFF) {
            at++;
        }
        return at + 1;
    }

    private void requireKnownTransform() throws BrokenImageException {
        boolean known = transform < 0
                || (channels.size() == 3 && transform <= 1)
                || (channels.size() == 4 && (transform == 0 || transform == 2))
                || channels.size() == 1;
        require(known);
    }

    private void readFrame(long at, boolean inSteps) throws BrokenImageException {
        progressive = inSteps;
        int height = bytes.u16(at + 3, true);
        int width = bytes.u16(at + 5, true);
        int count = bytes.u8(at + 7);
        require(count >= 1 && count <= 4 && channels.isEmpty());
        int across = 1;
        int down = 1;
        for (int i = 0; i < count; i++) {
            int sampling = bytes.u8(at + 9 + 3L * i);
            JpegScan.Channel channel = new JpegScan.Channel(bytes.u8(at + 8 + 3L * i), sampling >> 4, sampling & 15);
            require(channel.across >= 1 && channel.across <= 4 && channel.down >= 1 && channel.down <= 4);
            across = Math.max(across, channel.across);
            down = Math.max(down, channel.down);
            channels.add(channel);
        }
        unitColumns = roundedUp(width, 8 * across);
        unitRows = roundedUp(height, 8 * down);
        for (JpegScan.Channel channel : channels) {
            channel.columns = roundedUp(width * channel.across, 8 * across);
            channel.rows = roundedUp(height * channel.down, 8 * down);
            channel.known = new long[progressive ? channel.columns * channel.rows : 0];
        }
    }

    private void readTables(long from, long end) throws BrokenImageException {
        long at = from;
        while (at < end) {
            int place = bytes.u8(at);
            require((place & 0xEF) < 4);
            JpegHuffman table = JpegHuffman.read(bytes, at + 1);
            (place < 4 ? direct : alternating)[place & 3] = table;
            at += 1 + JpegHuffman.LONGEST + JpegHuffman.count(bytes, at + 1);
        }
        require(at == end);
    }

    private long readScan(long at, long data) throws BrokenImageException {
        int count = bytes.u8(at);
        require(count >= 1 && count <= 4);
        List<JpegScan.Channel> wanted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JpegScan.Channel channel = channel(bytes.u8(at + 1 + 2L * i));
            int tables = bytes.u8(at + 2 + 2L * i);
            require((tables >> 4) < 4 && (tables & 15) < 4 && !wanted.contains(channel));
            channel.direct = direct[tables >> 4];
            channel.alternating = alternating[tables & 15];
            wanted.add(channel);
        }
        int first = bytes.u8(at + 1 + 2L * count);
        int last = bytes.u8(at + 2 + 2L * count);
        int precision = bytes.u8(at + 3 + 2L * count);
        require(data == at + 4 + 2L * count);
        if (progressive) {
            requireNextStep(wanted, first, last, precision >> 4, precision & 15);
        } else {
            require(first == 0 && last == LAST_COEFFICIENT && precision == 0);
        }
        JpegScan scan = new JpegScan(new JpegBits(bytes.array(), data), progressive, first, last, precision >> 4 != 0);
        return scan.read(wanted, unitColumns, unitRows, restartInterval);
    }

    /** Each coefficient comes first in its high bits, then one bit more a scan; none before the mean of its block. */
    private static void requireNextStep(List<JpegScan.Channel> channels, int first, int last, int before, int after)
            throws BrokenImageException {
        require(first == 0 ? last == 0 : last >= first && last <= LAST_COEFFICIENT && channels.size() == 1);
        require(after <= 13 && (before == 0 || after == before - 1));
        for (JpegScan.Channel channel : channels) {
            require(first == 0 || channel.precision[0] >= 0);
            for (int k = first; k <= last; k++) {
                require(before == Math.max(0, channel.precision[k]));
                channel.precision[k] = after;
            }
        }
    }

    private JpegScan.Channel channel(int id) throws BrokenImageException {
        return channels.stream()
                .filter(channel -> channel.id == id)
                .findFirst()
                .orElseThrow(() -> BrokenImageException.damaged("JPEG"));
    }

    private static int roundedUp(int pixels, int size) {
        return (pixels + size - 1) / size;
    }

    private static void require(boolean right) throws BrokenImageException {
        if (!right) {
            throw BrokenImageException.damaged("JPEG");
        }
    }
}
