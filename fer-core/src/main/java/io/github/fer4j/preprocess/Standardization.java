package io.github.fer4j.preprocess;

import java.util.List;
import java.util.Objects;

/**
 * Brings grey values to mean 0 and variance 1: {@code (value - mean) / deviation}, with the mean and the standard
 * deviation over all pixels of the training split.
 *
 * @param mean in grey levels, 0..255
 * @param deviation in grey levels, above 0
 */
public record Standardization(double mean, double deviation) {

    /**
     * A standardisation.
     *
     * @param mean in grey levels, 0..255
     * @param deviation in grey levels, above 0
     * @throws IllegalArgumentException if a value is not finite or the deviation not above 0
     */
    public Standardization {
        if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation <= 0) {
            throw new IllegalArgumentException("mean " + mean + " and deviation " + deviation + " do not standardise");
        }
    }

    /**
     * Standardises grey values in place.
     *
     * @param values grey levels
     * @param offset the first to change
     * @param length how many
     */
    public void apply(float[] values, int offset, int length) {
        Objects.requireNonNull(values, "values");
        float shift = (float) mean;
        float scale = (float) (1 / deviation);
        for (int i = offset; i < offset + length; i++) {
            values[i] = (values[i] - shift) * scale;
        }
    }

    /**
     * Standardised copies of faces, the form in which networks take them.
     *
     * @param faces any number
     * @return the faces one after the other, each row by row
     */
    public float[] apply(List<FaceImage> faces) {
        Objects.requireNonNull(faces, "faces");
        float[] values = new float[faces.size() * FaceImage.PIXELS];
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).copyTo(values, i * FaceImage.PIXELS);
        }
        apply(values, 0, values.length);
        return values;
    }

    /**
     * The standardisation of some faces, usually the training split.
     *
     * @param faces at least one
     * @return mean and standard deviation over all their pixels
     * @throws IllegalArgumentException if there is no face, or all pixels are equal
     */
    public static Standardization of(Iterable<FaceImage> faces) {
        Objects.requireNonNull(faces, "faces");
        long count = 0;
        long sum = 0;
        long squares = 0;
        for (FaceImage face : faces) {
            for (int y = 0; y < FaceImage.SIZE; y++) {
                for (int x = 0; x < FaceImage.SIZE; x++) {
                    int value = face.at(x, y);
                    sum += value;
                    squares += (long) value * value;
                }
            }
            count += FaceImage.PIXELS;
        }
        if (count == 0) {
            throw new IllegalArgumentException("no face to standardise by");
        }
        double mean = (double) sum / count;
        return new Standardization(mean, Math.sqrt((double) squares / count - mean * mean));
    }
}
