package io.github.fer4j.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a classifier's confidence can be believed: faces gathered by the probability of their predicted label into
 * {@value #BINS} bins of equal width, with the share of right answers in each.
 *
 * <p>A bin holds confidences above its lower and up to its upper edge; the first holds 0 as well. Immutable and
 * thread-safe.
 *
 * @param bins {@value #BINS} bins from low to high confidence, empty ones included
 */
public record Calibration(List<Bin> bins) {

    /** The number of bins, that of Guo et al., 2017. */
    public static final int BINS = 15;

    /**
     * A calibration.
     *
     * @param bins as described above; copied
     * @throws IllegalArgumentException if there are not {@value #BINS} bins
     */
    public Calibration {
        bins = List.copyOf(bins);
        if (bins.size() != BINS) {
            throw new IllegalArgumentException("a calibration has " + BINS + " bins, not " + bins.size());
        }
    }

    /**
     * A calibration to be gathered face by face.
     *
     * @return a builder without faces
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The expected calibration error: the gap between mean confidence and accuracy of each bin, averaged over all faces.
     *
     * @return 0 (confidence can be believed) to 1; 0 without faces
     */
    public double expectedError() {
        long faces = 0;
        double gaps = 0;
        for (Bin bin : bins) {
            faces += bin.faces();
            gaps += bin.faces() * Math.abs(bin.accuracy() - bin.confidence());
        }
        return faces == 0 ? 0 : gaps / faces;
    }

    /**
     * The faces of one range of confidence.
     *
     * @param faces how many
     * @param confidence the mean probability of their predicted labels, 0..1; 0 if there is no face
     * @param accuracy the share whose predicted label is the true one, 0..1; 0 if there is no face
     */
    public record Bin(long faces, double confidence, double accuracy) {}

    /** Gathers faces one by one. It may be used on after {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private final long[] faces = new long[BINS];
        private final long[] correct = new long[BINS];
        private final double[] confidence = new double[BINS];

        private Builder() {}

        /**
         * Adds one face.
         *
         * @param probability that of the predicted label, 0..1; a rounding error above 1 counts as 1
         * @param right whether the predicted label is the true one
         * @return this builder
         * @throws IllegalArgumentException if the probability is negative or not a number
         */
        public Builder add(double probability, boolean right) {
            if (!(probability >= 0)) {
                throw new IllegalArgumentException("not a probability: " + probability);
            }
            double clipped = Math.min(1, probability);
            int bin = Math.max(0, (int) Math.ceil(clipped * BINS) - 1);
            faces[bin]++;
            correct[bin] += right ? 1 : 0;
            confidence[bin] += clipped;
            return this;
        }

        /**
         * The calibration of the faces added so far.
         *
         * @return a new value that later adding does not change
         */
        public Calibration build() {
            List<Bin> bins = new ArrayList<>(BINS);
            for (int i = 0; i < BINS; i++) {
                double divisor = Math.max(1, faces[i]);
                bins.add(new Bin(faces[i], confidence[i] / divisor, correct[i] / divisor));
            }
            return new Calibration(bins);
        }
    }
}
