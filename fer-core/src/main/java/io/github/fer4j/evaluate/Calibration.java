package io.github.fer4j.evaluate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How well a classifier's confidence agrees with its accuracy. The confidence of an answer is the probability of its
 * predicted label. Faces are sorted by confidence into {@value #BINS} bins of equal width, and each bin has the share of
 * right answers.
 *
 * <p>A bin holds confidences above its lower edge and up to its upper edge; the first bin also holds 0. Immutable,
 * thread-safe and serializable.
 *
 * @param bins {@value #BINS} bins from low to high confidence, empty ones included
 */
public record Calibration(List<Bin> bins) implements Serializable {

    /** The number of bins, as in Guo et al., 2017. */
    public static final int BINS = 15;

    /**
     * A calibration.
     *
     * @param bins {@value #BINS} bins from low to high confidence; copied
     * @throws IllegalArgumentException if there are not {@value #BINS} bins
     */
    public Calibration {
        bins = List.copyOf(Objects.requireNonNull(bins, "bins"));
        if (bins.size() != BINS) {
            throw new IllegalArgumentException("a calibration has " + BINS + " bins, not " + bins.size());
        }
    }

    /**
     * Begins a calibration, to which faces are added one by one.
     *
     * @return a builder without faces
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The expected calibration error: the difference between mean confidence and accuracy of each bin, averaged over all
     * faces.
     *
     * @return 0 (confidence equals accuracy) to 1; 0 without faces
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
     * @param faces the number of faces, 0 or more
     * @param confidence the mean probability of their predicted labels, 0..1; 0 if there is no face
     * @param accuracy the share whose predicted label is the true one, 0..1; 0 if there is no face
     */
    public record Bin(long faces, double confidence, double accuracy) implements Serializable {

        /**
         * A bin.
         *
         * @param faces the number of faces, 0 or more
         * @param confidence 0..1
         * @param accuracy 0..1
         * @throws IllegalArgumentException if a value is out of range
         */
        public Bin {
            if (faces < 0 || !(confidence >= 0 && confidence <= 1) || !(accuracy >= 0 && accuracy <= 1)) {
                throw new IllegalArgumentException("no bin has " + faces + " faces with a mean confidence of "
                        + confidence + " and an accuracy of " + accuracy);
            }
        }
    }

    /** Adds faces one by one. It can be used again after {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private final long[] faces = new long[BINS];
        private final long[] correct = new long[BINS];
        private final double[] confidence = new double[BINS];

        private Builder() {}

        /**
         * Adds one face.
         *
         * @param probability of the predicted label, 0..1; a rounding error above 1 counts as 1
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
         * @return a new value; faces that are added later do not change it
         */
        public Calibration build() {
            List<Bin> bins = new ArrayList<>(BINS);
            for (int i = 0; i < BINS; i++) {
                double divisor = Math.max(1, faces[i]);
                // A mean of values up to 1 may be rounded to above 1.
                bins.add(new Bin(faces[i], Math.min(1, confidence[i] / divisor), correct[i] / divisor));
            }
            return new Calibration(bins);
        }
    }
}
