package io.github.fer4j.track;

/**
 * Where a point on one axis is and how fast it moves, and how sure that is: a Kalman filter for a velocity that changes
 * at random (Bar-Shalom, Li and Kirubarajan, "Estimation with Applications to Tracking and Navigation", 2001, section
 * 6.2.2). Its noise is in time, not in frames, so that uneven frames need no special care. Not thread-safe.
 */
final class KalmanFilter1D {

    private double agility;
    private double position;
    private double velocity;
    private double positionVariance;
    private double covariance;
    private double velocityVariance;

    /**
     * A point seen once.
     *
     * @param position where
     * @param variance of that
     * @param speed usual, in units a second: the velocity's standard deviation while it is unknown
     * @param agility by how much the variance of the velocity grows in a second
     */
    KalmanFilter1D(double position, double variance, double speed, double agility) {
        this.position = position;
        this.positionVariance = variance;
        this.velocityVariance = speed * speed;
        this.agility = agility;
    }

    double positionAfter(double seconds) {
        return position + velocity * seconds;
    }

    /** How far off the position is after some time: its variance. */
    double varianceAfter(double seconds) {
        return positionVariance
                + 2 * seconds * covariance
                + seconds * seconds * velocityVariance
                + agility * seconds * seconds * seconds / 3;
    }

    /** The point was seen again. */
    void update(double seconds, double seen, double variance) {
        advance(seconds);
        double total = positionVariance + variance;
        double gain = positionVariance / total;
        double velocityGain = covariance / total;
        double surprise = seen - position;
        position += gain * surprise;
        velocity += velocityGain * surprise;
        velocityVariance -= velocityGain * covariance;
        covariance *= 1 - gain;
        positionVariance *= 1 - gain;
    }

    /** The axis was scaled about a point, which came to lie elsewhere. */
    void rescale(double scale, double from, double to) {
        position = to + (position - from) * scale;
        velocity *= scale;
        positionVariance *= scale * scale;
        covariance *= scale * scale;
        velocityVariance *= scale * scale;
        agility *= scale * scale;
    }

    private void advance(double seconds) {
        position = positionAfter(seconds);
        positionVariance = varianceAfter(seconds);
        covariance += seconds * velocityVariance + agility * seconds * seconds / 2;
        velocityVariance += agility * seconds;
    }
}
