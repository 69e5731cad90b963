package io.github.fer4j.opencv.image;

/** A Huffman table of a JPEG file: which code stands for which symbol. Immutable. */
final class JpegHuffman {

    static final int LONGEST = 16;
    static final int LOOK_AHEAD = 9;

    /** For the next bits: the code's length and its symbol, as {@code length << 8 | symbol}; 0 if the code is longer. */
    private final short[] near = new short[1 << LOOK_AHEAD];

    private final int[] firstCode = new int[LONGEST + 1];
    private final int[] firstSymbol = new int[LONGEST + 2];
    private final byte[] symbols;

    private JpegHuffman(byte[] symbols) {
        this.symbols = symbols;
    }

    /** A table as it stands in the file: the number of codes of each length, then the symbols. */
    static JpegHuffman read(ImageBytes bytes, long at) throws BrokenImageException {
        int count = count(bytes, at);
        JpegHuffman table = new JpegHuffman(bytes.copy(at + LONGEST, at + LONGEST + count));
        int code = 0;
        int symbol = 0;
        for (int length = 1; length <= LONGEST; length++) {
            table.firstCode[length] = code;
            table.firstSymbol[length] = symbol;
            for (int i = bytes.u8(at + length - 1); i > 0; i--) {
                table.add(code++, length, symbol++);
            }
            if (code > 1 << length) {
                throw BrokenImageException.damaged("JPEG");
            }
            code <<= 1;
        }
        table.firstSymbol[LONGEST + 1] = symbol;
        return table;
    }

    /** How many symbols the table at this place has. */
    static int count(ImageBytes bytes, long at) throws BrokenImageException {
        int count = 0;
        for (int i = 0; i < LONGEST; i++) {
            count += bytes.u8(at + i);
        }
        if (count > 256) {
            throw BrokenImageException.damaged("JPEG");
        }
        return count;
    }

    private void add(int code, int length, int symbol) {
        if (length <= LOOK_AHEAD && code < 1 << length) {
            int free = LOOK_AHEAD - length;
            for (int i = 0; i < 1 << free; i++) {
                near[(code << free) | i] = (short) (length << 8 | (symbols[symbol] & 0xFF));
            }
        }
    }

    /** The code at the beginning of 16 bits, as {@code length << 8 | symbol}; 0 if there is none. */
    int find(int bits) {
        int found = near[bits >>> (LONGEST - LOOK_AHEAD)];
        if (found != 0) {
            return found;
        }
        for (int length = LOOK_AHEAD + 1; length <= LONGEST; length++) {
            int offset = (bits >>> (LONGEST - length)) - firstCode[length];
            if (offset >= 0 && offset < firstSymbol[length + 1] - firstSymbol[length]) {
                return length << 8 | (symbols[firstSymbol[length] + offset] & 0xFF);
            }
        }
        return 0;
    }
}
