package io.github.fer4j.ffmpeg;

/**
 * The size of a picture with square pixels.
 *
 * @param width above 0
 * @param height above 0
 */
record PictureSize(int width, int height) {

    /** No camera or disc has narrower or wider pixels; what states more is damaged or malicious. */
    private static final double WIDEST_PIXEL = 8;

    /** The size at which a stored picture is shown; it grows in the direction in which its pixels are longer. */
    static PictureSize shown(int width, int height, Fraction pixelAspect) {
        double aspect = (double) pixelAspect.num() / pixelAspect.den();
        if (!(aspect > 0) || aspect > WIDEST_PIXEL || aspect < 1 / WIDEST_PIXEL) {
            return new PictureSize(width, height);
        }
        return aspect >= 1
                ? new PictureSize((int) Math.round(width * aspect), height)
                : new PictureSize(width, (int) Math.round(height / aspect));
    }

    /** The largest of the same proportions that has room in a frame. */
    PictureSize within(PictureSize frame) {
        double scale = Math.min((double) frame.width / width, (double) frame.height / height);
        return new PictureSize(
                Math.min(frame.width, Math.max(1, (int) Math.round(width * scale))),
                Math.min(frame.height, Math.max(1, (int) Math.round(height * scale))));
    }
}
