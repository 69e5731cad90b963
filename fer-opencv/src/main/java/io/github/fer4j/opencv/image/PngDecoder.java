package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * Decodes PNG files row by row, straight into a frame: libpng would write its complaints to the error stream, past any
 * logger.
 */
final class PngDecoder {

    /** For each pass of an interlaced picture: its first column and row, and their steps. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final ImageBytes bytes;
    private final PngHeader header;
    private final int width;
    private final int height;

    PngDecoder(ImageBytes bytes) throws BrokenImageException {
        this.bytes = bytes;
        header = PngHeader.parse(bytes);
        header.requireReadable();
        width = Math.toIntExact(header.width());
        height = Math.toIntExact(header.height());
    }

    Frame decode() throws BrokenImageException {
        byte[] data = header.data(bytes);
        Compression.DEFLATE.requireEnough(data.length, header.rowBytes(width) * height, "PNG");
        boolean gray = header.colourType() == PngHeader.GRAY || header.colourType() == PngHeader.GRAY_ALPHA;
        PixelBuffer buffer = new PixelBuffer(width, height, gray ? PixelFormat.GRAY : PixelFormat.BGR);
        PngPixels pixels = PngPixels.of(header, bytes);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(data))) {
            for (int[] pass : header.interlaced() ? PASSES : ONE_PASS) {
                decodePass(in, pass, pixels, buffer);
            }
        } catch (IOException e) {
            throw BrokenImageException.damaged("PNG");
        }
        return buffer.toFrame();
    }

    private void decodePass(InputStream in, int[] pass, PngPixels pixels, PixelBuffer buffer)
            throws IOException, BrokenImageException {
        int columns = Math.max(0, (width - pass[0] + pass[2] - 1) / pass[2]);
        if (columns == 0) {
            return;
        }
        int rowBytes = Math.toIntExact(header.rowBytes(columns));
        int distance = Math.max(1, header.channels() * header.bits() / 8);
        byte[] above = new byte[rowBytes];
        byte[] row = new byte[rowBytes];
        for (int y = pass[1]; y < height; y += pass[3]) {
            int filter = in.read();
            if (filter < 0 || in.readNBytes(row, 0, rowBytes) < rowBytes) {
                throw BrokenImageException.damaged("PNG");
            }
            unfilter(filter, row, above, distance);
            pixels.put(row, columns, buffer, y * width + pass[0], pass[2]);
            byte[] swap = above;
            above = row;
            row = swap;
        }
    }

    private static void unfilter(int filter, byte[] row, byte[] above, int distance) throws BrokenImageException {
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int i = distance; i < row.length; i++) {
                    row[i] += row[i - distance];
                }
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < row.length; i++) {
                    int left = i < distance ? 0 : row[i - distance] & 0xFF;
                    row[i] += (byte) ((left + (above[i] & 0xFF)) >> 1);
                }
            }
            case 4 -> unfilterPaeth(row, above, distance);
            default -> throw BrokenImageException.damaged("PNG");
        }
    }

    private static void unfilterPaeth(byte[] row, byte[] above, int distance) {
        for (int i = 0; i < Math.min(distance, row.length); i++) {
            row[i] += above[i];
        }
        for (int i = distance; i < row.length; i++) {
            int left = row[i - distance] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = above[i - distance] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[i] += (byte) nearest;
        }
    }
}
