package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.Point;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a picture moved inside the frame when a video changed its format: from one frame to the next, the same scene goes
 * on between other black margins, scaled or cut at the sides. Immutable.
 *
 * @param scaleX how many times as wide everything became, above 0
 * @param scaleY how many times as high everything became, above 0
 * @param before the middle of the picture before the change
 * @param after the middle of the picture after it
 */
public record FormatChange(double scaleX, double scaleY, Point before, Point after) {

    /** Two parts of less than this share of a picture are too little to tell that it is the same one. */
    private static final double LEAST_COMMON = 0.2;

    /**
     * A change.
     *
     * @param scaleX how many times as wide everything became, above 0
     * @param scaleY how many times as high everything became, above 0
     * @param before the middle of the picture before the change
     * @param after the middle of the picture after it
     * @throws IllegalArgumentException if a scale is not above 0
     */
    public FormatChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (!(scaleX > 0 && scaleY > 0)) {
            throw new IllegalArgumentException("scales must be above 0, not " + scaleX + " and " + scaleY);
        }
    }

    /**
     * Compares two frames: whether one shows what the other does, between other margins.
     *
     * @param first a frame
     * @param second the next one
     * @return the change, or empty if the margins are the same or the pictures are unlike
     */
    static Optional<FormatChange> between(Frame first, Frame second) {
        Box before = Margins.inside(first);
        Box after = Margins.inside(second);
        if (before.equals(after)) {
            return Optional.empty();
        }
        double across = (double) after.width() / before.width();
        double down = (double) after.height() / before.height();
        // stretched or scaled as a whole; or with margins added to, or cut from, two sides of the picture
        return Stream.of(new double[] {across, down}, new double[] {across, across}, new double[] {down, down})
                .map(scale -> new FormatChange(scale[0], scale[1], middle(before), middle(after)))
                .filter(change -> change.isSeen(first, before, second, after))
                .findFirst();
    }

    private boolean isSeen(Frame first, Box before, Frame second, Box after) {
        Optional<Box> there = common(after, before, scaleX, scaleY);
        Optional<Box> here = common(before, after, 1 / scaleX, 1 / scaleY);
        return there.isPresent()
                && here.isPresent()
                && Thumbnail.of(first, here.get()).isLike(Thumbnail.of(second, there.get()));
    }

    /** The part of a picture that the other one shows too, once it is scaled and laid on the same middle. */
    private static Optional<Box> common(Box picture, Box other, double scaleX, double scaleY) {
        int width = (int) Math.min(picture.width(), Math.round(other.width() * scaleX));
        int height = (int) Math.min(picture.height(), Math.round(other.height() * scaleY));
        if ((long) width * height < LEAST_COMMON * picture.area()) {
            return Optional.empty();
        }
        int x = picture.x() + (picture.width() - width) / 2;
        int y = picture.y() + (picture.height() - height) / 2;
        return Optional.of(new Box(x, y, width, height));
    }

    private static Point middle(Box box) {
        return new Point(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
    }
}
