package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * Decodes TIFF files row by row, straight into a frame: libtiff would write its complaints to the error stream, past any
 * logger, and OpenCV gives wrong pixels for some kinds.
 */
final class TiffDecoder {

    private static final int NOT_COMPRESSED = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32946;
    private static final int PACK_BITS = 32773;

    private final ImageBytes bytes;
    private final TiffDirectory directory;
    private final TiffLayout layout;
    private final TiffPixels pixels;

    TiffDecoder(ImageBytes bytes) throws BrokenImageException {
        this.bytes = bytes;
        directory = TiffDirectory.read(bytes);
        layout = TiffLayout.of(directory);
        pixels = TiffPixels.of(layout, directory);
    }

    Frame decode() throws BrokenImageException {
        requireEnoughData();
        PixelFormat format = layout.photometric() == TiffLayout.RGB || layout.photometric() == TiffLayout.PALETTE
                ? PixelFormat.BGR
                : PixelFormat.GRAY;
        PixelBuffer buffer = new PixelBuffer(layout.width(), layout.height(), format);
        long partsOfPlane = layout.partsAcross() * layout.partsDown();
        int planes = layout.planar() ? layout.samples() : 1;
        for (int plane = 0; plane < planes; plane++) {
            if (pixels.needsPlane(plane)) {
                for (long part = 0; part < partsOfPlane; part++) {
                    decodePart(plane, part, plane * partsOfPlane + part, buffer);
                }
            }
        }
        return buffer.toFrame();
    }

    private void requireEnoughData() throws BrokenImageException {
        long needed = (layout.width() * layout.samples() * layout.bits() + 7) / 8 * layout.height();
        compression().requireEnough(bytes.length(), needed, "TIFF");
    }

    private Compression compression() throws BrokenImageException {
        return switch (layout.compression()) {
            case NOT_COMPRESSED -> Compression.NONE;
            case LZW -> Compression.LZW;
            case DEFLATE, OLD_DEFLATE -> Compression.DEFLATE;
            case PACK_BITS -> Compression.PACK_BITS;
            default -> throw BrokenImageException.unsupported("a TIFF file with compression " + layout.compression());
        };
    }

    private void decodePart(int plane, long part, long index, PixelBuffer buffer) throws BrokenImageException {
        int left = (int) (part % layout.partsAcross() * layout.partWidth());
        int top = (int) (part / layout.partsAcross() * layout.partHeight());
        int rows = (int) Math.min(layout.partHeight(), layout.height() - top);
        int columns = (int) Math.min(layout.partWidth(), layout.width() - left);
        byte[] row = new byte[layout.rowBytes()];
        try (InputStream in = open(index)) {
            for (int y = 0; y < rows; y++) {
                if (in.readNBytes(row, 0, row.length) < row.length) {
                    throw BrokenImageException.damaged("TIFF");
                }
                pixels.put(row, columns, plane, buffer, (int) ((top + y) * layout.width()) + left);
            }
        } catch (IOException e) {
            throw BrokenImageException.damaged("TIFF");
        }
    }

    private InputStream open(long part) throws BrokenImageException {
        boolean tiled = layout.tiled();
        long from = directory.number(
                tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS, part, "all its parts");
        int lengths = tiled ? TiffDirectory.TILE_BYTES : TiffDirectory.STRIP_BYTES;
        requireNewLzw(from);
        InputStream stored = bytes.stream(from, from + length(lengths, part, from));
        InputStream data = layout.lowBitFirst() ? new ReversedBits(stored) : stored;
        return switch (compression()) {
            case NONE -> data;
            case LZW -> LzwStream.tiff(data);
            case DEFLATE -> new InflaterInputStream(data);
            case PACK_BITS -> new PackBitsStream(data);
        };
    }

    /** Old writers leave the length out: then the part goes on to the end of the file. */
    private long length(int tag, long part, long from) throws BrokenImageException {
        return directory.has(tag) ? directory.number(tag, part, "all its lengths") : Math.max(0, bytes.length() - from);
    }

    private void requireNewLzw(long part) throws BrokenImageException {
        if (layout.compression() == LZW && bytes.u8(part) == 0 && (bytes.u8(part + 1) & 1) == 1) {
            throw BrokenImageException.unsupported("a TIFF file with LZW in its old form");
        }
    }

    /** Bytes whose lowest bit stands for the leftmost pixel. */
    private static final class ReversedBits extends FilterInputStream {

        ReversedBits(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            return value < 0 ? value : Integer.reverse(value) >>> 24;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                target[i] = (byte) (Integer.reverse(target[i]) >>> 24);
            }
            return count;
        }
    }
}
