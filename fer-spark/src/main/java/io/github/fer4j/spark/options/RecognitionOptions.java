package io.github.fer4j.spark.options;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How pictures are recognised. Immutable, thread-safe and serializable. Each {@code with} method gives a copy in which one
 * option differs.
 *
 * @param model a bundled model ({@code general}, {@code regularized}, {@code ferplus}, {@code baseline}), or the address of
 *     a model file on any file system of Hadoop, such as {@code hdfs://models/mine.fer}; a path without a scheme is on
 *     Hadoop's default file system. The driver reads the file once
 * @param engine what computes the network
 * @param minimumFaceSize the smallest face in pixels; null for the default of {@code EmotionRecognizerBuilder}
 * @param maximumFaces how many faces of a picture are kept, the largest first
 * @param minimumQuality the lowest quality of a face that is kept, 0..1, as {@code FaceQuality.score()} gives it
 * @param minimumConfidence the lowest confidence of a face that is kept, 0..1
 * @param uncertainBelow the confidence below which the answer is {@code uncertain}, 0..1
 */
public record RecognitionOptions(
        String model,
        Engine engine,
        @Nullable Integer minimumFaceSize,
        int maximumFaces,
        double minimumQuality,
        double minimumConfidence,
        double uncertainBelow)
        implements Serializable {

    /** The default model on OpenCV, and all faces. */
    public static final RecognitionOptions DEFAULT =
            new RecognitionOptions("general", Engine.OPENCV, null, Integer.MAX_VALUE, 0, 0, 0);

    /**
     * Options.
     *
     * @param model a bundled model, or the address of a model file
     * @param engine what computes the network
     * @param minimumFaceSize the smallest face in pixels, at least 1; null for the default
     * @param maximumFaces how many faces of a picture are kept, at least 1
     * @param minimumQuality the lowest quality of a face that is kept, 0..1, as {@code FaceQuality.score()} gives it
     * @param minimumConfidence the lowest confidence of a face that is kept, 0..1
     * @param uncertainBelow the confidence below which the answer is {@code uncertain}, 0..1
     * @throws IllegalArgumentException if a value is out of range, or the model is blank
     */
    public RecognitionOptions {
        Objects.requireNonNull(engine, "engine");
        if (Objects.requireNonNull(model, "model").isBlank()) {
            throw new IllegalArgumentException("the model must not be blank");
        }
        if (minimumFaceSize != null) {
            requireAtLeastOne("minimumFaceSize", minimumFaceSize);
        }
        requireAtLeastOne("maximumFaces", maximumFaces);
        requireProbability("minimumQuality", minimumQuality);
        requireProbability("minimumConfidence", minimumConfidence);
        requireProbability("uncertainBelow", uncertainBelow);
    }

    /**
     * With another model.
     *
     * @param model a bundled model, or the address of a model file
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public RecognitionOptions withModel(String model) {
        return new RecognitionOptions(
                model, engine, minimumFaceSize, maximumFaces, minimumQuality, minimumConfidence, uncertainBelow);
    }

    /**
     * With another engine.
     *
     * @param engine what computes the network
     * @return a copy
     */
    public RecognitionOptions withEngine(Engine engine) {
        return new RecognitionOptions(
                model, engine, minimumFaceSize, maximumFaces, minimumQuality, minimumConfidence, uncertainBelow);
    }

    /**
     * With another smallest face. A larger one is faster and finds fewer false faces.
     *
     * @param pixels at least 1
     * @return a copy
     * @throws IllegalArgumentException if it is below 1
     */
    public RecognitionOptions withMinimumFaceSize(int pixels) {
        return new RecognitionOptions(
                model, engine, pixels, maximumFaces, minimumQuality, minimumConfidence, uncertainBelow);
    }

    /**
     * With another number of faces of a picture.
     *
     * @param faces at least 1
     * @return a copy
     * @throws IllegalArgumentException if it is below 1
     */
    public RecognitionOptions withMaximumFaces(int faces) {
        return new RecognitionOptions(
                model, engine, minimumFaceSize, faces, minimumQuality, minimumConfidence, uncertainBelow);
    }

    /**
     * With another lowest quality. Faces below it are not classified.
     *
     * @param score 0..1, as {@code FaceQuality.score()} gives it
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public RecognitionOptions withMinimumQuality(double score) {
        return new RecognitionOptions(
                model, engine, minimumFaceSize, maximumFaces, score, minimumConfidence, uncertainBelow);
    }

    /**
     * With another lowest confidence.
     *
     * @param probability 0..1
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public RecognitionOptions withMinimumConfidence(double probability) {
        return new RecognitionOptions(
                model, engine, minimumFaceSize, maximumFaces, minimumQuality, probability, uncertainBelow);
    }

    /**
     * With another confidence below which the answer is {@code uncertain}.
     *
     * @param probability 0..1
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public RecognitionOptions withUncertainBelow(double probability) {
        return new RecognitionOptions(
                model, engine, minimumFaceSize, maximumFaces, minimumQuality, minimumConfidence, probability);
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    private static void requireProbability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, not " + value);
        }
    }
}
