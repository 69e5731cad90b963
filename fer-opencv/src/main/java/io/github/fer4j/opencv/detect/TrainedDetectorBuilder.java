package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of the detectors with trained networks of this library.
 *
 * @param <B> the builder itself
 */
public abstract sealed class TrainedDetectorBuilder<B extends TrainedDetectorBuilder<B>> extends FaceDetectorBuilder<B>
        permits CascadeFaceDetectorBuilder, NetworkFaceDetectorBuilder {

    private static final int SMALLEST_FACE = 20;
    private static final int LARGE_PIXELS = 30;
    private static final int SIDE_SHARE = 75;
    private static final int SMALLEST_WORKING_SIZE = 32;

    private @Nullable Double scoreThreshold;
    private @Nullable DetectorModel model;

    TrainedDetectorBuilder() {
        super(new SmallestFace(SMALLEST_FACE, LARGE_PIXELS, SIDE_SHARE), SMALLEST_WORKING_SIZE);
    }

    /**
     * The lowest score at which a find counts as a face, 0 to 1. Default: the one of the networks, chosen so that pictures
     * without faces have about one false box in a hundred. A lower value finds more faces and more false ones. The score is what
     * the network sees and what the size tells: there are more places for a small face that could be mistaken for it.
     *
     * @param score above 0 and below 1
     * @return this
     * @throws IllegalArgumentException if the score is out of range
     */
    public B scoreThreshold(double score) {
        if (!(score > 0 && score < 1)) {
            throw new IllegalArgumentException("the score threshold must be above 0 and below 1, not " + score);
        }
        scoreThreshold = score;
        return self();
    }

    /**
     * The trained networks. Default: those in this library.
     *
     * @param networks as {@code fer train-detector} makes them
     * @return this
     */
    public B model(DetectorModel networks) {
        model = Objects.requireNonNull(networks, "networks");
        return self();
    }

    /**
     * The trained networks, from a file. Default: those in this library.
     *
     * @param file as {@code fer train-detector} writes it
     * @return this
     * @throws ModelException if the file cannot be used
     */
    public B model(Path file) {
        return model(DetectorModelFile.read(file));
    }

    final DetectorModel networks() {
        return model == null ? DetectorModel.bundled() : model;
    }

    final FaceThreshold threshold(double usual) {
        double score = scoreThreshold == null ? usual : scoreThreshold;
        return new FaceThreshold(Math.log(score / (1 - score)));
    }
}
