package io.github.fer4j.model.detect.search;

import java.util.ArrayList;
import java.util.List;

/** A picture in falling sizes, each smaller than the one before by the root of two. Not thread-safe. */
public final class Pyramid {

    /** Smaller copies hold nothing. */
    private static final int SMALLEST_SIDE = 8;

    private final List<GrayPicture> levels = new ArrayList<>();

    /** A pyramid of which there is the picture itself so far. */
    public Pyramid(GrayPicture picture) {
        levels.add(picture);
    }

    /** The picture itself. */
    public GrayPicture picture() {
        return levels.get(0);
    }

    /** How many sizes there are. */
    public int size() {
        GrayPicture picture = picture();
        double side = Math.min(picture.width(), picture.height());
        return 1 + (int) Math.max(0, Math.floor(2 * Math.log(side / SMALLEST_SIDE) / Math.log(2)));
    }

    /** A copy; the picture itself is number 0. */
    public GrayPicture level(int number) {
        while (levels.size() <= number) {
            int next = levels.size();
            levels.add(next == 1 ? reduced(picture()) : levels.get(next - 2).half());
        }
        return levels.get(number);
    }

    /** The copy that shows a length of the picture, in pixels, with at least so many pixels, and as few as that allows. */
    public int levelShowing(double length, double pixels) {
        double octaves = Math.log(length / pixels) / Math.log(2);
        return (int) Math.min(size() - 1.0, Math.max(0, Math.floor(2 * octaves + 1e-6)));
    }

    /** The pixels of a copy for one of the picture, across. */
    public double scaleX(int number) {
        return (double) level(number).width() / picture().width();
    }

    /** The pixels of a copy for one of the picture, downwards. */
    public double scaleY(int number) {
        return (double) level(number).height() / picture().height();
    }

    /** Writes the grey levels under a turned square, in so many pixels a side. */
    public void sample(Candidate square, int side, float[] target, int offset) {
        int number = levelShowing(square.size(), side);
        GrayPicture picture = level(number);
        double scaleX = scaleX(number);
        double scaleY = scaleY(number);
        double step = square.size() / side;
        double right = Math.cos(square.roll()) * step;
        double down = Math.sin(square.roll()) * step;
        for (int row = 0; row < side; row++) {
            double v = row + 0.5 - side / 2.0;
            for (int column = 0; column < side; column++) {
                double u = column + 0.5 - side / 2.0;
                double x = square.x() + u * right - v * down;
                double y = square.y() + u * down + v * right;
                target[offset + row * side + column] = picture.levelAt(x * scaleX, y * scaleY);
            }
        }
    }

    private static GrayPicture reduced(GrayPicture picture) {
        int width = (int) Math.max(1, Math.round(picture.width() * Math.sqrt(0.5)));
        int height = (int) Math.max(1, Math.round(picture.height() * Math.sqrt(0.5)));
        return picture.scaled(width, height);
    }
}
