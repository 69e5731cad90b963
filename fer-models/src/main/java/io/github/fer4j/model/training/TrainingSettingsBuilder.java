package io.github.fer4j.model.training;

import io.github.fer4j.augment.Augmentation;
import java.util.Objects;

/** Options of {@link TrainingSettings}. Not thread-safe; can be used again after {@link #build()}. */
public final class TrainingSettingsBuilder {

    int epochs = 40;
    int batchSize = 64;
    long seed = 1;
    OptimizerSettings optimizer = OptimizerSettings.ADAM_W;
    double learningRate = 0.002;
    double weightDecay = 0.05;
    Schedule schedule = Schedule.COSINE;
    double warmupEpochs = 1;
    double labelSmoothing = 0.05;
    boolean classWeights;
    double clipNorm = 5;
    int patience;
    double emaDecay = 0.999;
    Augmentation augmentation = Augmentation.STRONG;
    Supervision supervision = Supervision.LABELS;
    Sampling sampling = Sampling.NATURAL;
    double logitAdjustment;
    TrainingPrecision precision = TrainingPrecision.FLOAT32;

    TrainingSettingsBuilder() {}

    TrainingSettingsBuilder(TrainingSettings start) {
        epochs = start.epochs();
        batchSize = start.batchSize();
        seed = start.seed();
        optimizer = start.optimizer();
        learningRate = start.learningRate();
        weightDecay = start.weightDecay();
        schedule = start.schedule();
        warmupEpochs = start.warmupEpochs();
        labelSmoothing = start.labelSmoothing();
        classWeights = start.classWeights();
        clipNorm = start.clipNorm();
        patience = start.patience();
        emaDecay = start.emaDecay();
        augmentation = start.augmentation();
        supervision = start.supervision();
        sampling = start.sampling();
        logitAdjustment = start.logitAdjustment();
        precision = start.precision();
    }

    /**
     * The number of passes over the training data. Default: 40. Time grows in proportion. More passes help until the
     * validation loss rises; on a few hundred faces 10 to 20 are enough.
     *
     * @param value at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder epochs(int value) {
        require(value >= 1, "epochs must be at least 1", value);
        epochs = value;
        return this;
    }

    /**
     * The number of faces in a step. Default: 64. Larger batches compute faster, take more memory (about 3 MB a face
     * with the regularized network) and make fewer steps an epoch. Take a smaller one for a small data set.
     *
     * @param value at least 2
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder batchSize(int value) {
        require(value >= 2, "batchSize must be at least 2", value);
        batchSize = value;
        return this;
    }

    /**
     * Decides all randomness: first weights, order of the faces, augmentation and dropout. Default: 1. The same seed,
     * data and settings give the same model. Train with several seeds to see how much of a difference is chance.
     *
     * @param value any number
     * @return this builder
     */
    public TrainingSettingsBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * The optimiser with its constants. Default: {@link OptimizerSettings#ADAM_W}. SGD takes less memory and needs a
     * learning rate of its own: begin near 0.01.
     *
     * @param value AdamW or SGD
     * @return this builder
     */
    public TrainingSettingsBuilder optimizer(OptimizerSettings value) {
        optimizer = Objects.requireNonNull(value, "optimizer");
        return this;
    }

    /**
     * The full learning rate, which holds after the warm-up. Default: 0.002. Lower it, for example to 0.0002, to
     * fine-tune a trained model, or if the loss does not fall or is not finite.
     *
     * @param value above 0
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder learningRate(double value) {
        require(value > 0, "learningRate must be above 0", value);
        learningRate = value;
        return this;
    }

    /**
     * How strongly large weights are pulled towards 0. Default: 0.05. Biases and Batch Normalisation are exempt. With
     * AdamW it is multiplied by the learning rate, with SGD it is added to the gradient (use 0.0005 there). Raise it if
     * training accuracy is far above validation accuracy.
     *
     * @param value 0 or more; 0 switches it off
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder weightDecay(double value) {
        require(value >= 0, "weightDecay must not be negative", value);
        weightDecay = value;
        return this;
    }

    /**
     * How the learning rate falls after the warm-up. Default: {@link Schedule#COSINE}. Take {@link Schedule#PLATEAU} if
     * the number of epochs is open and {@link #patience} ends the training.
     *
     * @param value one of the schedules
     * @return this builder
     */
    public TrainingSettingsBuilder schedule(Schedule value) {
        schedule = Objects.requireNonNull(value, "schedule");
        return this;
    }

    /**
     * The epochs in which the learning rate grows linearly from 0. Default: 1. A warm-up keeps the first steps from
     * spoiling the weights.
     *
     * @param value 0 or more; may have a fraction
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder warmupEpochs(double value) {
        require(value >= 0, "warmupEpochs must not be negative", value);
        warmupEpochs = value;
        return this;
    }

    /**
     * The share of each target that is spread evenly over all labels (Szegedy et al., 2016). Default: 0.05. It makes
     * the network less sure of wrong labels. It applies to labels and to votes alike. Raise it to 0.1 for noisy labels.
     *
     * @param value at least 0 and below 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder labelSmoothing(double value) {
        require(value >= 0 && value < 1, "labelSmoothing must be at least 0 and below 1", value);
        labelSmoothing = value;
        return this;
    }

    /**
     * Whether the faces of rare labels count more in the loss. Default: false. A face weighs the inverse frequency of
     * its label, or the mean of these by its votes; the weights have the mean 1 over the faces of an epoch, so that the
     * learning rate need not change. Switch it on if rare labels are found too seldom; accuracy over all faces falls a
     * little. It corrects what {@link #sampling} leaves: with {@link Sampling#BALANCED} it changes nothing.
     *
     * @param value true to weigh faces
     * @return this builder
     */
    public TrainingSettingsBuilder classWeights(boolean value) {
        classWeights = value;
        return this;
    }

    /**
     * The largest norm of all gradients together: larger gradients are scaled down to it. Default: 5. Lower it if the
     * loss jumps.
     *
     * @param value 0 or more; 0 for no limit
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder clipNorm(double value) {
        require(value >= 0, "clipNorm must not be negative", value);
        clipNorm = value;
        return this;
    }

    /**
     * The epochs without a higher validation accuracy after which training ends. Default: 0, all epochs are trained.
     * Useful with {@link Schedule#PLATEAU}; with {@link Schedule#COSINE} the last epochs are usually the best.
     *
     * @param value 0 or more; 0 for never
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder patience(int value) {
        require(value >= 0, "patience must not be negative", value);
        patience = value;
        return this;
    }

    /**
     * The decay of the exponential moving average of the weights, per step (Polyak and Juditsky, 1992). The average is
     * what is validated and kept. Default: 0.999, which averages over about the last 1,000 steps; it costs memory for a
     * second set of weights. Lower it for a training of a few hundred steps.
     *
     * @param value at least 0 and below 1; 0 for no average
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder emaDecay(double value) {
        require(value >= 0 && value < 1, "emaDecay must be at least 0 and below 1", value);
        emaDecay = value;
        return this;
    }

    /**
     * The random changes to training faces. Default: {@link Augmentation#STRONG}. Take {@link Augmentation#STANDARD}
     * for fewer than 20 epochs. Batches are prepared on a second thread, so it costs little time.
     *
     * @param value the ranges of the changes
     * @return this builder
     */
    public TrainingSettingsBuilder augmentation(Augmentation value) {
        augmentation = Objects.requireNonNull(value, "augmentation");
        return this;
    }

    /**
     * What the network learns: labels, votes or both. Default: {@link Supervision#LABELS}. The others need faces with
     * votes, as FER+ has them.
     *
     * @param value one of the kinds
     * @return this builder
     */
    public TrainingSettingsBuilder supervision(Supervision value) {
        supervision = Objects.requireNonNull(value, "supervision");
        return this;
    }

    /**
     * How often the faces of each label are shown. Default: {@link Sampling#NATURAL}. The others show rare labels more
     * often and common ones less.
     *
     * @param value one of the kinds
     * @return this builder
     */
    public TrainingSettingsBuilder sampling(Sampling value) {
        sampling = Objects.requireNonNull(value, "sampling");
        return this;
    }

    /**
     * The strength of logit adjustment (Menon et al., 2021, section 5.2): the logarithm of each label's frequency,
     * times this, is added to its logit while learning, so that rare labels are answered more readily. Default: 0,
     * none. 1 aims at equal recall of all labels; accuracy over all faces falls.
     *
     * @param value 0 or more; 0 for none
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder logitAdjustment(double value) {
        require(value >= 0, "logitAdjustment must not be negative", value);
        logitAdjustment = value;
        return this;
    }

    /**
     * How convolutions compute while learning. Default: {@link TrainingPrecision#FLOAT32}. {@link
     * TrainingPrecision#BFLOAT16} takes about half their time on processors with instructions for it, and longer on
     * others.
     *
     * @param value one of the kinds
     * @return this builder
     */
    public TrainingSettingsBuilder precision(TrainingPrecision value) {
        precision = Objects.requireNonNull(value, "precision");
        return this;
    }

    /**
     * The settings.
     *
     * @return immutable settings
     */
    public TrainingSettings build() {
        return new TrainingSettings(this);
    }

    private static void require(boolean holds, String message, double value) {
        if (!holds) {
            throw new IllegalArgumentException(message + ", not " + value);
        }
    }
}
