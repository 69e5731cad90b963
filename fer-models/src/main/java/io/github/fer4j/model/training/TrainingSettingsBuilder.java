package io.github.fer4j.model.training;

import io.github.fer4j.augment.Augmentation;

/**
 * Puts {@link TrainingSettings} together, beginning with others. Not thread-safe; can be used again after {@link
 * #build()}.
 */
public final class TrainingSettingsBuilder {

    private int epochs;
    private int batchSize;
    private long seed;
    private OptimizerSettings optimizer;
    private double learningRate;
    private double weightDecay;
    private Schedule schedule;
    private double warmupEpochs;
    private double labelSmoothing;
    private boolean classWeights;
    private double clipNorm;
    private int patience;
    private double averaging;
    private Augmentation augmentation;
    private Supervision supervision;
    private Sampling sampling;
    private double logitAdjustment;
    private TrainingPrecision arithmetic;

    TrainingSettingsBuilder(TrainingSettings start) {
        this.epochs = start.epochs();
        this.batchSize = start.batchSize();
        this.seed = start.seed();
        this.optimizer = start.optimizer();
        this.learningRate = start.learningRate();
        this.weightDecay = start.weightDecay();
        this.schedule = start.schedule();
        this.warmupEpochs = start.warmupEpochs();
        this.labelSmoothing = start.labelSmoothing();
        this.classWeights = start.classWeights();
        this.clipNorm = start.clipNorm();
        this.patience = start.patience();
        this.averaging = start.averaging();
        this.augmentation = start.augmentation();
        this.supervision = start.supervision();
        this.sampling = start.sampling();
        this.logitAdjustment = start.logitAdjustment();
        this.arithmetic = start.arithmetic();
    }

    /**
     * Sets epochs.
     *
     * @param value passes over the training split, at least 1
     * @return this builder
     */
    public TrainingSettingsBuilder epochs(int value) {
        epochs = value;
        return this;
    }

    /**
     * Sets batchSize.
     *
     * @param value examples a step, at least 2
     * @return this builder
     */
    public TrainingSettingsBuilder batchSize(int value) {
        batchSize = value;
        return this;
    }

    /**
     * Sets seed.
     *
     * @param value of first weights, order, augmentation and dropout
     * @return this builder
     */
    public TrainingSettingsBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Sets optimizer.
     *
     * @param value which optimiser, with its constants
     * @return this builder
     */
    public TrainingSettingsBuilder optimizer(OptimizerSettings value) {
        optimizer = value;
        return this;
    }

    /**
     * Sets learningRate.
     *
     * @param value the full rate, after the warm-up, above 0
     * @return this builder
     */
    public TrainingSettingsBuilder learningRate(double value) {
        learningRate = value;
        return this;
    }

    /**
     * Sets weightDecay.
     *
     * @param value of weights alone, 0 or more
     * @return this builder
     */
    public TrainingSettingsBuilder weightDecay(double value) {
        weightDecay = value;
        return this;
    }

    /**
     * Sets schedule.
     *
     * @param value how the rate falls
     * @return this builder
     */
    public TrainingSettingsBuilder schedule(Schedule value) {
        schedule = value;
        return this;
    }

    /**
     * Sets warmupEpochs.
     *
     * @param value epochs in which the rate grows linearly from zero, 0 or more
     * @return this builder
     */
    public TrainingSettingsBuilder warmupEpochs(double value) {
        warmupEpochs = value;
        return this;
    }

    /**
     * Sets labelSmoothing.
     *
     * @param value the share of probability spread over all labels, 0 or more and below 1
     * @return this builder
     */
    public TrainingSettingsBuilder labelSmoothing(double value) {
        labelSmoothing = value;
        return this;
    }

    /**
     * Sets classWeights.
     *
     * @param value whether rare classes count more: by inverse frequency, mean 1
     * @return this builder
     */
    public TrainingSettingsBuilder classWeights(boolean value) {
        classWeights = value;
        return this;
    }

    /**
     * Sets clipNorm.
     *
     * @param value the largest norm of all gradients together; 0 for no clipping
     * @return this builder
     */
    public TrainingSettingsBuilder clipNorm(double value) {
        clipNorm = value;
        return this;
    }

    /**
     * Sets patience.
     *
     * @param value epochs without a better validation accuracy after which training ends; 0 for never
     * @return this builder
     */
    public TrainingSettingsBuilder patience(int value) {
        patience = value;
        return this;
    }

    /**
     * Sets averaging.
     *
     * @param value the decay per step of a running average of all weights, which is what is validated and kept (Polyak and Juditsky, 1992); 0 for none
     * @return this builder
     */
    public TrainingSettingsBuilder averaging(double value) {
        averaging = value;
        return this;
    }

    /**
     * Sets augmentation.
     *
     * @param value the changes to training pictures
     * @return this builder
     */
    public TrainingSettingsBuilder augmentation(Augmentation value) {
        augmentation = value;
        return this;
    }

    /**
     * Sets supervision.
     *
     * @param value what is learnt: labels, votes or both
     * @return this builder
     */
    public TrainingSettingsBuilder supervision(Supervision value) {
        supervision = value;
        return this;
    }

    /**
     * Sets sampling.
     *
     * @param value how often the faces of each label are shown
     * @return this builder
     */
    public TrainingSettingsBuilder sampling(Sampling value) {
        sampling = value;
        return this;
    }

    /**
     * Sets logitAdjustment.
     *
     * @param value by how much the logarithm of each label's frequency is added to its logit while learning, 0 for none
     * @return this builder
     */
    public TrainingSettingsBuilder logitAdjustment(double value) {
        logitAdjustment = value;
        return this;
    }

    /**
     * Sets arithmetic.
     *
     * @param value how convolutions compute while learning
     * @return this builder
     */
    public TrainingSettingsBuilder arithmetic(TrainingPrecision value) {
        arithmetic = value;
        return this;
    }

    /**
     * The settings.
     *
     * @return new settings
     * @throws IllegalArgumentException if a value is out of range
     */
    public TrainingSettings build() {
        return new TrainingSettings(
                epochs,
                batchSize,
                seed,
                optimizer,
                learningRate,
                weightDecay,
                schedule,
                warmupEpochs,
                labelSmoothing,
                classWeights,
                clipNorm,
                patience,
                averaging,
                augmentation,
                supervision,
                sampling,
                logitAdjustment,
                arithmetic);
    }
}
