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
    double distillation;
    double mixup;
    HeldOut heldOut = HeldOut.NONE;

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
        distillation = start.distillation();
        mixup = start.mixup();
        heldOut = start.heldOut();
    }

    /**
     * The number of passes over the training data. Default: 40. Time grows in proportion. More passes help until the
     * validation loss rises; on a few hundred faces 10 to 20 are enough.
     *
     * @param epochs at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder epochs(int epochs) {
        require(epochs >= 1, "epochs must be at least 1", epochs);
        this.epochs = epochs;
        return this;
    }

    /**
     * The number of faces in a step. Default: 64. Larger batches compute faster, take more memory (about 3 MB a face
     * with the regularized network) and make fewer steps an epoch. Take a smaller one for a small data set.
     *
     * @param batchSize at least 2
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder batchSize(int batchSize) {
        require(batchSize >= 2, "batchSize must be at least 2", batchSize);
        this.batchSize = batchSize;
        return this;
    }

    /**
     * Decides all randomness: first weights, order of the faces, augmentation and dropout. Default: 1. The same seed,
     * data and settings give the same model. Train with several seeds to see how much of a difference is chance.
     *
     * @param seed any number
     * @return this builder
     */
    public TrainingSettingsBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * The optimiser with its constants. Default: {@link OptimizerSettings#ADAM_W}. SGD takes less memory and needs a
     * learning rate of its own: begin near 0.01.
     *
     * @param optimizer AdamW or SGD
     * @return this builder
     */
    public TrainingSettingsBuilder optimizer(OptimizerSettings optimizer) {
        this.optimizer = Objects.requireNonNull(optimizer, "optimizer");
        return this;
    }

    /**
     * The full learning rate, which holds after the warm-up. Default: 0.002. Lower it, for example to 0.0002, to
     * fine-tune a trained model, or if the loss does not fall or is not finite.
     *
     * @param learningRate above 0
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder learningRate(double learningRate) {
        require(learningRate > 0, "learningRate must be above 0", learningRate);
        this.learningRate = learningRate;
        return this;
    }

    /**
     * How strongly large weights are pulled towards 0. Default: 0.05. Biases and Batch Normalisation are exempt. With
     * AdamW it is multiplied by the learning rate, with SGD it is added to the gradient (use 0.0005 there). Raise it if
     * training accuracy is far above validation accuracy.
     *
     * @param weightDecay 0 or more; 0 switches it off
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder weightDecay(double weightDecay) {
        require(weightDecay >= 0, "weightDecay must not be negative", weightDecay);
        this.weightDecay = weightDecay;
        return this;
    }

    /**
     * How the learning rate falls after the warm-up. Default: {@link Schedule#COSINE}. Take {@link Schedule#PLATEAU} if
     * the number of epochs is open and {@link #patience} ends the training.
     *
     * @param schedule one of the schedules
     * @return this builder
     */
    public TrainingSettingsBuilder schedule(Schedule schedule) {
        this.schedule = Objects.requireNonNull(schedule, "schedule");
        return this;
    }

    /**
     * The epochs in which the learning rate grows linearly from 0. Default: 1. A warm-up keeps the first steps from
     * spoiling the weights.
     *
     * @param warmupEpochs 0 or more; may have a fraction
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder warmupEpochs(double warmupEpochs) {
        require(warmupEpochs >= 0, "warmupEpochs must not be negative", warmupEpochs);
        this.warmupEpochs = warmupEpochs;
        return this;
    }

    /**
     * The share of each target that is spread evenly over all labels (Szegedy et al., 2016). Default: 0.05. It makes
     * the network less sure of wrong labels. It applies to labels and to votes alike. Raise it to 0.1 for noisy labels.
     *
     * @param labelSmoothing at least 0 and below 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder labelSmoothing(double labelSmoothing) {
        require(
                labelSmoothing >= 0 && labelSmoothing < 1,
                "labelSmoothing must be at least 0 and below 1",
                labelSmoothing);
        this.labelSmoothing = labelSmoothing;
        return this;
    }

    /**
     * Whether the faces of rare labels count more in the loss. Default: false. A face weighs the inverse frequency of
     * its label, or the mean of these by its votes; the weights have the mean 1 over the faces of an epoch, so that the
     * learning rate need not change. Switch it on if rare labels are found too seldom; accuracy over all faces falls a
     * little. It corrects what {@link #sampling} leaves: with {@link Sampling#BALANCED} it changes nothing.
     *
     * @param classWeights true to weigh faces
     * @return this builder
     */
    public TrainingSettingsBuilder classWeights(boolean classWeights) {
        this.classWeights = classWeights;
        return this;
    }

    /**
     * The largest norm of all gradients together: larger gradients are scaled down to it. Default: 5. Lower it if the
     * loss jumps.
     *
     * @param clipNorm 0 or more; 0 for no limit
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder clipNorm(double clipNorm) {
        require(clipNorm >= 0, "clipNorm must not be negative", clipNorm);
        this.clipNorm = clipNorm;
        return this;
    }

    /**
     * The epochs without a higher validation accuracy after which training ends. Default: 0, all epochs are trained.
     * Useful with {@link Schedule#PLATEAU}; with {@link Schedule#COSINE} the last epochs are usually the best.
     *
     * @param patience 0 or more; 0 for never
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder patience(int patience) {
        require(patience >= 0, "patience must not be negative", patience);
        this.patience = patience;
        return this;
    }

    /**
     * The decay of the exponential moving average of the weights, per step (Polyak and Juditsky, 1992). The average is
     * what is validated and kept. Default: 0.999, which averages over about the last 1,000 steps; it costs memory for a
     * second set of weights. Lower it for a training of a few hundred steps.
     *
     * @param emaDecay at least 0 and below 1; 0 for no average
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder emaDecay(double emaDecay) {
        require(emaDecay >= 0 && emaDecay < 1, "emaDecay must be at least 0 and below 1", emaDecay);
        this.emaDecay = emaDecay;
        return this;
    }

    /**
     * The random changes to training faces. Default: {@link Augmentation#STRONG}. Take {@link Augmentation#STANDARD}
     * for fewer than 20 epochs. Batches are prepared on a second thread, so it costs little time.
     *
     * @param augmentation the ranges of the changes
     * @return this builder
     */
    public TrainingSettingsBuilder augmentation(Augmentation augmentation) {
        this.augmentation = Objects.requireNonNull(augmentation, "augmentation");
        return this;
    }

    /**
     * What the network learns: labels, votes or both. Default: {@link Supervision#LABELS}. The others need faces with
     * votes, as FER+ has them.
     *
     * @param supervision one of the kinds
     * @return this builder
     */
    public TrainingSettingsBuilder supervision(Supervision supervision) {
        this.supervision = Objects.requireNonNull(supervision, "supervision");
        return this;
    }

    /**
     * How often the faces of each label are shown. Default: {@link Sampling#NATURAL}. The others show rare labels more
     * often and common ones less.
     *
     * @param sampling one of the kinds
     * @return this builder
     */
    public TrainingSettingsBuilder sampling(Sampling sampling) {
        this.sampling = Objects.requireNonNull(sampling, "sampling");
        return this;
    }

    /**
     * The strength of logit adjustment (Menon et al., 2021, section 5.2): the logarithm of each label's frequency,
     * times this, is added to its logit while learning, so that rare labels are answered more readily. Default: 0,
     * none. 1 aims at equal recall of all labels; accuracy over all faces falls.
     *
     * @param logitAdjustment 0 or more; 0 for none
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public TrainingSettingsBuilder logitAdjustment(double logitAdjustment) {
        require(logitAdjustment >= 0, "logitAdjustment must not be negative", logitAdjustment);
        this.logitAdjustment = logitAdjustment;
        return this;
    }

    /**
     * How the network computes while learning. Default: {@link TrainingPrecision#FLOAT32}. {@link
     * TrainingPrecision#BFLOAT16} takes less than half the time on processors with instructions for it, and longer on
     * others.
     *
     * @param precision one of the kinds
     * @return this builder
     */
    public TrainingSettingsBuilder precision(TrainingPrecision precision) {
        this.precision = Objects.requireNonNull(precision, "precision");
        return this;
    }

    /**
     * The share of each target that is the mean answer of trained networks, the teachers, instead of the label or the votes
     * (knowledge distillation, Hinton et al., 2015, section 2, at temperature 1). Default: 0; a training with teachers needs
     * more. One network learns most of what several know together. Take 0.5 to 0.8, and no {@link #labelSmoothing}, as the
     * teachers' answers are smooth already.
     *
     * @param distillation 0..1; 0 for a training without teachers
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public TrainingSettingsBuilder distillation(double distillation) {
        require(distillation >= 0 && distillation <= 1, "distillation must be in 0..1", distillation);
        this.distillation = distillation;
        return this;
    }

    /**
     * How strongly the faces of a step are mixed with each other (mixup, Zhang et al., 2018). Default: 0, not at all. Each
     * face is shown with another one faintly over it, and its target is mixed with the other's by the same share, which is
     * drawn from a Beta distribution with this number as both of its parameters: with 0.2, the other face has more than a
     * tenth of the picture in one of three. It keeps a network from knowing its training faces by heart; on FER2013, in
     * trainings of 183 epochs, that gained nothing on which all measures agree.
     *
     * @param mixup 0 or more; 0.1 to 0.4 is usual
     * @return this builder
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public TrainingSettingsBuilder mixup(double mixup) {
        require(mixup >= 0 && mixup < Double.POSITIVE_INFINITY, "mixup must be 0 or more", mixup);
        this.mixup = mixup;
        return this;
    }

    /**
     * A part of the training faces that is not learnt. Default: {@link HeldOut#NONE}. As a teacher ({@link #distillation}), the
     * model then answers to the faces of that part alone. A network knows the faces that it learnt partly by heart, so of
     * those it has little to tell. Train as many teachers as there are parts, each with another part held out, and name all
     * of them. Do not begin with weights that have learnt the part.
     *
     * @param heldOut the part
     * @return this builder
     */
    public TrainingSettingsBuilder heldOut(HeldOut heldOut) {
        this.heldOut = Objects.requireNonNull(heldOut, "heldOut");
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
