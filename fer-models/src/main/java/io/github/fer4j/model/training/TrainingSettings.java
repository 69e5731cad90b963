package io.github.fer4j.model.training;

import io.github.fer4j.augment.Augmentation;

/**
 * Everything that decides the outcome of a training, besides topology and data. Immutable.
 *
 * @param epochs passes over the training split, at least 1
 * @param batchSize examples a step, at least 2
 * @param seed of first weights, order, augmentation and dropout
 * @param optimizer which optimiser, with its constants
 * @param learningRate the full rate, after the warm-up, above 0
 * @param weightDecay of weights alone, 0 or more
 * @param schedule how the rate falls
 * @param warmupEpochs epochs in which the rate grows linearly from zero, 0 or more
 * @param labelSmoothing the share of probability spread over all labels, 0 or more and below 1
 * @param classWeights whether rare classes count more: by inverse frequency, mean 1
 * @param clipNorm the largest norm of all gradients together; 0 for no clipping
 * @param patience epochs without a better validation accuracy after which training ends; 0 for never
 * @param averaging the decay per step of a running average of all weights, which is what is validated and kept (Polyak and Juditsky, 1992); 0 for none
 * @param augmentation the changes to training pictures
 * @param supervision what is learnt: labels, votes or both
 * @param sampling how often the faces of each label are shown
 * @param logitAdjustment by how much the logarithm of each label's frequency is added to its logit while learning, so
 *     that rare labels are answered more readily (Menon et al., 2021, section 5.2); 0 for none, 1 for equal recall of all
 * @param arithmetic how convolutions compute while learning
 */
public record TrainingSettings(
        int epochs,
        int batchSize,
        long seed,
        OptimizerSettings optimizer,
        double learningRate,
        double weightDecay,
        Schedule schedule,
        double warmupEpochs,
        double labelSmoothing,
        boolean classWeights,
        double clipNorm,
        int patience,
        double averaging,
        Augmentation augmentation,
        Supervision supervision,
        Sampling sampling,
        double logitAdjustment,
        TrainingPrecision arithmetic) {

    /** Settings that train either network of the study well, in some forty passes over FER2013. */
    public static final TrainingSettings DEFAULT = new TrainingSettings(
            40,
            64,
            1,
            OptimizerSettings.ADAM_W,
            0.002,
            0.05,
            Schedule.COSINE,
            1,
            0.05,
            false,
            5,
            0,
            0.999,
            Augmentation.STRONG,
            Supervision.LABELS,
            Sampling.NATURAL,
            0,
            TrainingPrecision.FLOAT32);

    /** The study's own way: standardised faces as they are, each label taken at its word, until the network knows them. */
    public static final TrainingSettings PAPER = DEFAULT.toBuilder()
            .learningRate(0.001)
            .weightDecay(0)
            .schedule(Schedule.CONSTANT)
            .warmupEpochs(0)
            .labelSmoothing(0)
            .averaging(0)
            .augmentation(Augmentation.NONE)
            .build();

    /**
     * Settings.
     *
     * @param epochs passes over the training split, at least 1
     * @param batchSize examples a step, at least 2
     * @param seed of first weights, order, augmentation and dropout
     * @param optimizer which optimiser, with its constants
     * @param learningRate the full rate, after the warm-up, above 0
     * @param weightDecay of weights alone, 0 or more
     * @param schedule how the rate falls
     * @param warmupEpochs epochs in which the rate grows linearly from zero, 0 or more
     * @param labelSmoothing the share of probability spread over all labels, 0 or more and below 1
     * @param classWeights whether rare classes count more: by inverse frequency, mean 1
     * @param clipNorm the largest norm of all gradients together; 0 for no clipping
     * @param patience epochs without a better validation accuracy after which training ends; 0 for never
     * @param averaging the decay per step of a running average of all weights, which is what is validated and kept (Polyak and Juditsky, 1992); 0 for none
     * @param augmentation the changes to training pictures
     * @param supervision what is learnt: labels, votes or both
     * @param sampling how often the faces of each label are shown
     * @param logitAdjustment by how much the logarithm of each label's frequency is added to its logit while learning, so
     *     that rare labels are answered more readily (Menon et al., 2021, section 5.2); 0 for none, 1 for equal recall of all
     * @param arithmetic how convolutions compute while learning
     * @throws IllegalArgumentException if a value is out of range
     */
    public TrainingSettings {
        require(epochs >= 1, "epochs must be at least 1", epochs);
        require(batchSize >= 2, "batchSize must be at least 2", batchSize);
        require(learningRate > 0, "learningRate must be above 0", learningRate);
        require(weightDecay >= 0, "weightDecay must not be negative", weightDecay);
        require(warmupEpochs >= 0, "warmupEpochs must not be negative", warmupEpochs);
        require(labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing must be in 0..1", labelSmoothing);
        require(clipNorm >= 0, "clipNorm must not be negative", clipNorm);
        require(patience >= 0, "patience must not be negative", patience);
        require(averaging >= 0 && averaging < 1, "averaging must be at least 0 and below 1", averaging);
        require(logitAdjustment >= 0, "logitAdjustment must not be negative", logitAdjustment);
    }

    /**
     * Other settings, beginning with these.
     *
     * @return a new builder
     */
    public TrainingSettingsBuilder toBuilder() {
        return new TrainingSettingsBuilder(this);
    }

    private static void require(boolean holds, String message, double value) {
        if (!holds) {
            throw new IllegalArgumentException(message + ", not " + value);
        }
    }
}
