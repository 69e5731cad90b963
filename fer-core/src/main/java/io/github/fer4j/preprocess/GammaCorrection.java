package io.github.fer4j.preprocess;

/**
 * A change of brightness that keeps black and white where they are: {@code out = 255 * (in / 255) ^ gamma}. A gamma
 * below 1 brightens, above 1 darkens, 1 changes nothing.
 */
public sealed interface GammaCorrection {

    /**
     * The gamma for a face.
     *
     * @param meanGray the face's mean grey level, 0..255
     * @return the exponent, above 0
     */
    double gammaFor(double meanGray);

    /**
     * The same gamma for every face.
     *
     * @param gamma above 0 and at most 10; 1 leaves pictures as they are
     * @return the correction
     * @throws IllegalArgumentException if the gamma is out of range
     */
    static GammaCorrection fixed(double gamma) {
        return new Fixed(gamma);
    }

    /**
     * A gamma for each face that brings its mean grey level near a target, within the range 0.4 to 2.5.
     *
     * @param targetMean in grey levels, above 0 and below 255; about 130 for the faces of FER2013
     * @return the correction
     * @throws IllegalArgumentException if the target is out of range
     */
    static GammaCorrection towardsMean(double targetMean) {
        return new TowardsMean(targetMean);
    }

    /**
     * The table that maps every grey level to its corrected one.
     *
     * @param gamma above 0
     * @return 256 unsigned bytes, the caller's own
     */
    static byte[] table(double gamma) {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) Math.round(255 * Math.pow(i / 255.0, gamma));
        }
        return table;
    }

    /**
     * The same gamma for every face.
     *
     * @param gamma above 0 and at most 10
     */
    record Fixed(double gamma) implements GammaCorrection {

        private static final double MAX = 10;

        /**
         * A fixed gamma.
         *
         * @param gamma above 0 and at most 10
         * @throws IllegalArgumentException if the gamma is out of range
         */
        public Fixed {
            if (!(gamma > 0 && gamma <= MAX)) {
                throw new IllegalArgumentException("gamma must be above 0 and at most 10, not " + gamma);
            }
        }

        @Override
        public double gammaFor(double meanGray) {
            return gamma;
        }
    }

    /**
     * A gamma that depends on the face.
     *
     * @param targetMean in grey levels, above 0 and below 255
     */
    record TowardsMean(double targetMean) implements GammaCorrection {

        private static final double MIN = 0.4;
        private static final double MAX = 2.5;

        /**
         * A gamma towards a mean.
         *
         * @param targetMean in grey levels, above 0 and below 255
         * @throws IllegalArgumentException if the target is out of range
         */
        public TowardsMean {
            if (!(targetMean > 0 && targetMean < 255)) {
                throw new IllegalArgumentException("the target mean must be between 0 and 255, not " + targetMean);
            }
        }

        @Override
        public double gammaFor(double meanGray) {
            double mean = Math.min(254, Math.max(1, meanGray));
            double gamma = Math.log(targetMean / 255) / Math.log(mean / 255);
            return Math.min(MAX, Math.max(MIN, gamma));
        }
    }
}
