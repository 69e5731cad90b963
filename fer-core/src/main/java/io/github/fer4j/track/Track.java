package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import java.time.Duration;

/** A face that is followed. Lengths are in pixels; noise is given in widths of the face. Not thread-safe. */
final class Track {

    /** How much a box jitters around a face. */
    private static final double JITTER = 0.06;
    /** The same while another face is in front or behind, when a box may be of either. */
    private static final double JITTER_IN_A_CROWD = 0.3;
    /** The usual speed of heads, in widths a second. */
    private static final double SPEED = 2;
    /** How soon heads change their speed: variance of the velocity that is gained in a second. */
    private static final double AGILITY = 6;
    /** How much the logarithm of the size differs from frame to frame, and how much more after a second out of sight. */
    private static final double SIZE_JITTER = 0.12;

    private static final double SIZE_DRIFT = 0.3;
    /** Squared deviations, in variances, up to which it can be the same face. */
    private static final double GATE = 25;
    /** How far a box may leap however uncertain its place is, in widths. */
    private static final double LEAP = 1.5;
    /** Boxes that overlap by this much can be the same face however unexpected it is. */
    private static final double OVERLAP = 0.3;
    /** The share of a newly seen size that is taken over. */
    private static final double SIZE_GAIN = 0.4;

    private final long number;
    private final int scene;
    private final KalmanFilter1D x;
    private final KalmanFilter1D y;
    private double width;
    private double height;
    private Duration seen;
    private long frames = 1;

    Track(long number, int scene, Duration time, Box box) {
        this.number = number;
        this.scene = scene;
        this.seen = time;
        this.width = box.width();
        this.height = box.height();
        double variance = square(JITTER * width);
        this.x = new KalmanFilter1D(centreX(box), variance, SPEED * width, AGILITY * square(width));
        this.y = new KalmanFilter1D(centreY(box), variance, SPEED * width, AGILITY * square(width));
    }

    long number() {
        return number;
    }

    int scene() {
        return scene;
    }

    long frames() {
        return frames;
    }

    Duration seen() {
        return seen;
    }

    Duration unseenAt(Duration time) {
        return time.minus(seen);
    }

    Box boxAt(Duration time) {
        double seconds = seconds(time);
        int roundedWidth = Math.max(1, (int) Math.round(width));
        int roundedHeight = Math.max(1, (int) Math.round(height));
        return new Box(
                (int) Math.round(x.positionAfter(seconds) - width / 2),
                (int) Math.round(y.positionAfter(seconds) - height / 2),
                roundedWidth,
                roundedHeight);
    }

    /** How unlikely it is that a box is this face: minus twice the logarithm of the likelihood, but for a constant. */
    double cost(Duration time, Box box) {
        double seconds = seconds(time);
        double jitter = square(JITTER * width);
        double variance = x.varianceAfter(seconds) + jitter;
        double dx = centreX(box) - x.positionAfter(seconds);
        double dy = centreY(box) - y.positionAfter(seconds);
        double growth = Math.log(box.width() / width) / (SIZE_JITTER + SIZE_DRIFT * seconds);
        double deviation = (square(dx) + square(dy)) / variance + square(growth);
        boolean near = deviation <= GATE && Math.hypot(dx, dy) <= LEAP * width;
        if (!near && boxAt(time).intersectionOverUnion(box) < OVERLAP) {
            return Assignment.FORBIDDEN;
        }
        return deviation + 2 * Math.log(variance / square(width));
    }

    void update(Duration time, Box box, boolean crowded) {
        double seconds = seconds(time);
        double variance = square((crowded ? JITTER_IN_A_CROWD : JITTER) * width);
        x.update(seconds, centreX(box), variance);
        y.update(seconds, centreY(box), variance);
        if (!crowded) {
            width *= Math.pow(box.width() / width, SIZE_GAIN);
            height *= Math.pow(box.height() / height, SIZE_GAIN);
        }
        seen = time;
        frames++;
    }

    /** The picture moved inside the frame. */
    void move(FormatChange change) {
        x.rescale(change.scaleX(), change.before().x(), change.after().x());
        y.rescale(change.scaleY(), change.before().y(), change.after().y());
        width *= change.scaleX();
        height *= change.scaleY();
    }

    private double seconds(Duration time) {
        return unseenAt(time).toNanos() / 1e9;
    }

    private static double centreX(Box box) {
        return box.x() + box.width() / 2.0;
    }

    private static double centreY(Box box) {
        return box.y() + box.height() / 2.0;
    }

    private static double square(double value) {
        return value * value;
    }
}
