package io.github.fer4j.model.training;

/**
 * The figures of one epoch.
 *
 * @param epoch the number of the epoch, from 1
 * @param learningRate the learning rate at the end of the epoch
 * @param trainingLoss the mean loss on the augmented training pictures, measured while learning
 * @param trainingAccuracy the share of the augmented training pictures that were classified correctly, 0..1
 * @param validationLoss the mean negative log-likelihood on the validation split
 * @param validationAccuracy the share of the validation split that was classified correctly, 0..1
 * @param seconds the duration of the epoch with its validation, in seconds
 * @param imagesPerSecond training pictures per second, without the time of validation
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
