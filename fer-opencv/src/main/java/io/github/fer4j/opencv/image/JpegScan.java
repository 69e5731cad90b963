package io.github.fer4j.opencv.image;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One scan of a JPEG file, read for its structure alone. Values are passed over. */
final class JpegScan {

    private static final int COEFFICIENTS = 64;

    private final JpegBits bits;
    private final boolean progressive;
    private final int first;
    private final int last;
    private final boolean refining;
    private int endOfBand;

    /** A channel of the picture. */
    static final class Channel {

        final int id;
        final int across;
        final int down;

        /** Blocks of the channel itself, not rounded up to those of all channels. */
        int columns;

        int rows;

        /** For each block, the coefficients that are not zero; made for a progressive picture only. */
        long[] known = {};

        /** For each coefficient, the lowest bit that is known, or -1. */
        final int[] precision = new int[COEFFICIENTS];

        @Nullable
        JpegHuffman direct;

        @Nullable
        JpegHuffman alternating;

        Channel(int id, int across, int down) {
            this.id = id;
            this.across = across;
            this.down = down;
            Arrays.fill(precision, -1);
        }
    }

    JpegScan(JpegBits bits, boolean progressive, int first, int last, boolean refining) {
        this.bits = bits;
        this.progressive = progressive;
        this.first = first;
        this.last = last;
        this.refining = refining;
    }

    /** Reads all blocks, and gives the position of the marker after them. */
    long read(List<Channel> channels, int unitColumns, int unitRows, int restartInterval) throws BrokenImageException {
        boolean alone = channels.size() == 1;
        int columns = alone ? channels.get(0).columns : unitColumns;
        int rows = alone ? channels.get(0).rows : unitRows;
        int restarts = 0;
        int untilRestart = restartInterval;
        for (int unit = 0; unit < columns * rows; unit++) {
            if (restartInterval > 0 && untilRestart == 0) {
                bits.restart(restarts++);
                untilRestart = restartInterval;
                endOfBand = 0;
            }
            for (Channel channel : channels) {
                int blocks = alone ? 1 : channel.across * channel.down;
                for (int i = 0; i < blocks; i++) {
                    readBlock(channel, unit);
                }
            }
            untilRestart--;
        }
        return bits.end();
    }

    private void readBlock(Channel channel, int block) throws BrokenImageException {
        if (!progressive) {
            bits.skip(directLength(channel));
            readSequential(table(channel.alternating));
        } else if (first == 0) {
            bits.skip(refining ? 1 : directLength(channel));
        } else if (refining) {
            channel.known[block] = refine(table(channel.alternating), channel.known[block]);
        } else {
            channel.known[block] |= readBand(table(channel.alternating));
        }
    }

    private int directLength(Channel channel) throws BrokenImageException {
        int length = bits.symbol(table(channel.direct));
        if (length > 15) {
            throw BrokenImageException.damaged("JPEG");
        }
        return length;
    }

    private void readSequential(JpegHuffman table) throws BrokenImageException {
        for (int k = 1; k < COEFFICIENTS; k++) {
            int symbol = bits.symbol(table);
            int size = symbol & 15;
            int run = symbol >> 4;
            if (size > 0) {
                k += run;
                bits.skip(size);
            } else if (run == 15) {
                k += 15;
            } else {
                return;
            }
        }
    }

    private long readBand(JpegHuffman table) throws BrokenImageException {
        if (endOfBand > 0) {
            endOfBand--;
            return 0;
        }
        long known = 0;
        for (int k = first; k <= last; k++) {
            int symbol = bits.symbol(table);
            int size = symbol & 15;
            int run = symbol >> 4;
            if (size > 0) {
                k += run;
                bits.skip(size);
                known |= bit(k);
            } else if (run == 15) {
                k += 15;
            } else {
                endOfBand = (1 << run) + bits.number(run) - 1;
                return known;
            }
        }
        return known;
    }

    private long refine(JpegHuffman table, long before) throws BrokenImageException {
        long known = before;
        int k = first;
        if (endOfBand == 0) {
            for (; k <= last; k++) {
                int symbol = bits.symbol(table);
                int size = symbol & 15;
                int run = symbol >> 4;
                if (size > 1) {
                    throw BrokenImageException.damaged("JPEG");
                }
                if (size == 0 && run < 15) {
                    endOfBand = (1 << run) + bits.number(run);
                    break;
                }
                bits.skip(size);
                while (k <= last) {
                    if ((before & bit(k)) != 0) {
                        bits.skip(1);
                    } else if (--run < 0) {
                        break;
                    }
                    k++;
                }
                known |= size > 0 ? bit(k) : 0;
            }
        }
        if (endOfBand > 0) {
            for (int left = k <= last ? Long.bitCount(before & (-1L << k) & upTo(last)) : 0; left > 0; left--) {
                bits.skip(1);
            }
            endOfBand--;
        }
        return known;
    }

    private static long upTo(int last) {
        return -1L >>> (COEFFICIENTS - 1 - last);
    }

    /** Decoders take what damaged data put beyond the last coefficient for the last one. */
    private static long bit(int coefficient) {
        return 1L << Math.min(coefficient, COEFFICIENTS - 1);
    }

    private static JpegHuffman table(@Nullable JpegHuffman table) throws BrokenImageException {
        if (table == null) {
            throw BrokenImageException.damaged("JPEG");
        }
        return table;
    }
}
