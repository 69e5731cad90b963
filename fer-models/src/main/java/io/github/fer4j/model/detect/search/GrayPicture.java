package io.github.fer4j.model.detect.search;

/**
 * Grey levels of a picture, one byte each, row by row. Positions are in pixels, with the centre of the top-left one at (0.5,
 * 0.5). Its pixels are not copied and must not change.
 */
public final class GrayPicture {

    private static final int LEVELS = 256;

    private final byte[] pixels;
    private final int width;
    private final int height;

    /**
     * A picture.
     *
     * @param pixels at least width times height; kept
     */
    public GrayPicture(byte[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A grey level, 0 to 255, of a pixel inside. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** The grey level at a position, between those of four pixels; beyond an edge its pixels are repeated. */
    public float levelAt(double x, double y) {
        double left = Math.min(width - 1.0, Math.max(0, x - 0.5));
        double top = Math.min(height - 1.0, Math.max(0, y - 0.5));
        int x0 = (int) left;
        int y0 = (int) top;
        int step = x0 + 1 < width ? 1 : 0;
        int row = y0 + 1 < height ? width : 0;
        float fx = (float) (left - x0);
        float fy = (float) (top - y0);
        int i = y0 * width + x0;
        float upper = mix(pixels[i] & 0xFF, pixels[i + step] & 0xFF, fx);
        float lower = mix(pixels[i + row] & 0xFF, pixels[i + row + step] & 0xFF, fx);
        return mix(upper, lower, fy);
    }

    /** Half as wide and high, each pixel the mean of four. */
    public GrayPicture half() {
        int halfWidth = Math.max(1, width / 2);
        int halfHeight = Math.max(1, height / 2);
        byte[] half = new byte[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int upper = 2 * y * width;
            int lower = 2 * y + 1 < height ? upper + width : upper;
            for (int x = 0; x < halfWidth; x++) {
                int left = 2 * x;
                int right = left + 1 < width ? left + 1 : left;
                int sum = (pixels[upper + left] & 0xFF)
                        + (pixels[upper + right] & 0xFF)
                        + (pixels[lower + left] & 0xFF)
                        + (pixels[lower + right] & 0xFF);
                half[y * halfWidth + x] = (byte) ((sum + 2) / 4);
            }
        }
        return new GrayPicture(half, halfWidth, halfHeight);
    }

    /** In another size, between half and the same: each pixel between four of this picture. */
    public GrayPicture scaled(int newWidth, int newHeight) {
        byte[] scaled = new byte[newWidth * newHeight];
        double stepX = (double) width / newWidth;
        double stepY = (double) height / newHeight;
        int[] lefts = new int[newWidth];
        int[] shares = new int[newWidth];
        for (int x = 0; x < newWidth; x++) {
            double position = Math.min(width - 1.0, Math.max(0, (x + 0.5) * stepX - 0.5));
            lefts[x] = (int) position;
            shares[x] = (int) ((position - lefts[x]) * LEVELS);
        }
        for (int y = 0; y < newHeight; y++) {
            double position = Math.min(height - 1.0, Math.max(0, (y + 0.5) * stepY - 0.5));
            int top = (int) position;
            int share = (int) ((position - top) * LEVELS);
            int upper = top * width;
            int lower = Math.min(height - 1, top + 1) * width;
            for (int x = 0; x < newWidth; x++) {
                int left = lefts[x];
                int right = Math.min(width - 1, left + 1);
                int above = mix(pixels[upper + left] & 0xFF, pixels[upper + right] & 0xFF, shares[x]);
                int below = mix(pixels[lower + left] & 0xFF, pixels[lower + right] & 0xFF, shares[x]);
                int sum = above * LEVELS + (below - above) * share;
                scaled[y * newWidth + x] = (byte) ((sum + LEVELS * LEVELS / 2) / (LEVELS * LEVELS));
            }
        }
        return new GrayPicture(scaled, newWidth, newHeight);
    }

    private static float mix(float one, float other, float share) {
        return one + share * (other - one);
    }

    /** In 256ths. */
    private static int mix(int one, int other, int share) {
        return one * LEVELS + share * (other - one);
    }
}
