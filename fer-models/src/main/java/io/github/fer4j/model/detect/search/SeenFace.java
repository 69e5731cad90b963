package io.github.fer4j.model.detect.search;

import java.util.List;

/**
 * A face and its eyes, named by their side in the upright face.
 *
 * @param place the face, with its logit
 * @param leftX the left eye, in pixels of the picture
 * @param leftY the left eye
 * @param rightX the right eye
 * @param rightY the right eye
 */
public record SeenFace(Candidate place, double leftX, double leftY, double rightX, double rightY) {

    /** The same face, surer or less sure. */
    public SeenFace withLogit(double logit) {
        return new SeenFace(place.withLogit(logit), leftX, leftY, rightX, rightY);
    }

    /** The mean of looks at a face, the sure ones counting most; as sure as the face. */
    static SeenFace mean(SeenFace face, List<SeenFace> looks) {
        double sum = 0;
        double[] means = new double[7];
        for (SeenFace look : looks) {
            double weight = look.place.probability();
            double[] values = look.values();
            for (int i = 0; i < means.length; i++) {
                means[i] += weight * values[i];
            }
            sum += weight;
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= sum;
        }
        double roll = Math.atan2(means[6] - means[4], means[5] - means[3]);
        Candidate place = new Candidate(means[0], means[1], Math.exp(means[2]), roll, face.place.logit());
        return new SeenFace(place, means[3], means[4], means[5], means[6]);
    }

    private double[] values() {
        return new double[] {place.x(), place.y(), Math.log(place.size()), leftX, leftY, rightX, rightY};
    }

    /** The same box, with the eyes where this and other looks see them on average. */
    SeenFace withEyesAlsoOf(List<SeenFace> others) {
        double count = others.size() + 1.0;
        double[] sums = {leftX, leftY, rightX, rightY};
        for (SeenFace other : others) {
            sums[0] += other.leftX;
            sums[1] += other.leftY;
            sums[2] += other.rightX;
            sums[3] += other.rightY;
        }
        return new SeenFace(place, sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
    }

    /** The same face, with each eye nearer to the other and further down, in shares of the distance between them. */
    SeenFace withEyesMoved(double inwards, double downwards) {
        double right = rightX - leftX;
        double down = rightY - leftY;
        return new SeenFace(
                place,
                leftX + inwards * right - downwards * down,
                leftY + inwards * down + downwards * right,
                rightX - inwards * right - downwards * down,
                rightY - inwards * down + downwards * right);
    }
}
