package io.github.fer4j.model.training;

/**
 * What one epoch gave.
 *
 * @param epoch from 1
 * @param learningRate at the epoch's end
 * @param trainingLoss the mean loss on augmented training pictures, while learning
 * @param trainingAccuracy the share of them classified rightly, 0..1
 * @param validationLoss the mean negative log-likelihood on the validation split
 * @param validationAccuracy 0..1
 * @param seconds of wall time, validation included
 * @param imagesPerSecond training pictures a second, validation not counted
 */
public record EpochRecord(
        int epoch,
        double learningRate,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        double seconds,
        double imagesPerSecond) {}
