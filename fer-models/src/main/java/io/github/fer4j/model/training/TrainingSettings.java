package io.github.fer4j.model.training;

import io.github.fer4j.augment.Augmentation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All settings that decide how a training ends, besides network and data. Each option is explained at its setter in
 * {@link TrainingSettingsBuilder}.
 *
 * <p>Immutable and thread-safe.
 *
 * <pre>{@code
 * TrainingSettings settings = TrainingSettings.builder().epochs(12).seed(7).build();
 * }</pre>
 */
public final class TrainingSettings {

    /** Settings that train both networks of the study well, in 40 epochs over FER2013. */
    public static final TrainingSettings DEFAULT = new TrainingSettingsBuilder().build();

    /** The settings of the study: a constant learning rate, no augmentation, smoothing, weight decay or averaging. */
    public static final TrainingSettings PAPER = builder()
            .learningRate(0.001)
            .weightDecay(0)
            .schedule(Schedule.CONSTANT)
            .warmupEpochs(0)
            .labelSmoothing(0)
            .emaDecay(0)
            .augmentation(Augmentation.NONE)
            .build();

    private final int epochs;
    private final int batchSize;
    private final long seed;
    private final OptimizerSettings optimizer;
    private final double learningRate;
    private final double weightDecay;
    private final Schedule schedule;
    private final double warmupEpochs;
    private final double labelSmoothing;
    private final boolean classWeights;
    private final double clipNorm;
    private final int patience;
    private final double emaDecay;
    private final Augmentation augmentation;
    private final Supervision supervision;
    private final Sampling sampling;
    private final double logitAdjustment;
    private final TrainingPrecision precision;
    private final double distillation;
    private final double mixup;
    private final HeldOut heldOut;

    TrainingSettings(TrainingSettingsBuilder builder) {
        epochs = builder.epochs;
        batchSize = builder.batchSize;
        seed = builder.seed;
        optimizer = builder.optimizer;
        learningRate = builder.learningRate;
        weightDecay = builder.weightDecay;
        schedule = builder.schedule;
        warmupEpochs = builder.warmupEpochs;
        labelSmoothing = builder.labelSmoothing;
        classWeights = builder.classWeights;
        clipNorm = builder.clipNorm;
        patience = builder.patience;
        emaDecay = builder.emaDecay;
        augmentation = builder.augmentation;
        supervision = builder.supervision;
        sampling = builder.sampling;
        logitAdjustment = builder.logitAdjustment;
        precision = builder.precision;
        distillation = builder.distillation;
        mixup = builder.mixup;
        heldOut = builder.heldOut;
    }

    /**
     * Begins with {@link #DEFAULT}.
     *
     * @return a new builder
     */
    public static TrainingSettingsBuilder builder() {
        return new TrainingSettingsBuilder();
    }

    /**
     * Begins with these settings.
     *
     * @return a new builder
     */
    public TrainingSettingsBuilder toBuilder() {
        return new TrainingSettingsBuilder(this);
    }

    /**
     * The number of passes over the training data.
     *
     * @return at least 1
     */
    public int epochs() {
        return epochs;
    }

    /**
     * The number of faces in a step.
     *
     * @return at least 2
     */
    public int batchSize() {
        return batchSize;
    }

    /**
     * What decides all randomness: first weights, order of the faces, augmentation and dropout.
     *
     * @return any number
     */
    public long seed() {
        return seed;
    }

    /**
     * The optimiser with its constants.
     *
     * @return AdamW or SGD
     */
    public OptimizerSettings optimizer() {
        return optimizer;
    }

    /**
     * The full learning rate, which holds after the warm-up.
     *
     * @return above 0
     */
    public double learningRate() {
        return learningRate;
    }

    /**
     * How strongly large weights are pulled towards 0.
     *
     * @return 0 or more
     */
    public double weightDecay() {
        return weightDecay;
    }

    /**
     * How the learning rate falls after the warm-up.
     *
     * @return one of the schedules
     */
    public Schedule schedule() {
        return schedule;
    }

    /**
     * The epochs in which the learning rate grows from 0.
     *
     * @return 0 or more; may have a fraction
     */
    public double warmupEpochs() {
        return warmupEpochs;
    }

    /**
     * The share of each target that is spread evenly over all labels.
     *
     * @return at least 0 and below 1
     */
    public double labelSmoothing() {
        return labelSmoothing;
    }

    /**
     * Whether the faces of rare labels count more in the loss.
     *
     * @return true if they do
     */
    public boolean classWeights() {
        return classWeights;
    }

    /**
     * The largest norm of all gradients together.
     *
     * @return 0 or more; 0 for no limit
     */
    public double clipNorm() {
        return clipNorm;
    }

    /**
     * The epochs without a higher validation accuracy after which training ends.
     *
     * @return 0 or more; 0 for never
     */
    public int patience() {
        return patience;
    }

    /**
     * The decay of the exponential moving average of the weights.
     *
     * @return at least 0 and below 1; 0 for no average
     */
    public double emaDecay() {
        return emaDecay;
    }

    /**
     * The random changes to training faces.
     *
     * @return the ranges of the changes
     */
    public Augmentation augmentation() {
        return augmentation;
    }

    /**
     * What the network learns: labels, votes or both.
     *
     * @return one of the kinds
     */
    public Supervision supervision() {
        return supervision;
    }

    /**
     * How often the faces of each label are shown.
     *
     * @return one of the kinds
     */
    public Sampling sampling() {
        return sampling;
    }

    /**
     * The strength of logit adjustment.
     *
     * @return 0 or more
     */
    public double logitAdjustment() {
        return logitAdjustment;
    }

    /**
     * How convolutions compute while learning.
     *
     * @return one of the kinds
     */
    public TrainingPrecision precision() {
        return precision;
    }

    /**
     * The share of each target that is the teachers' answer.
     *
     * @return 0..1; 0 without teachers
     */
    public double distillation() {
        return distillation;
    }

    /**
     * How strongly training faces are mixed with each other.
     *
     * @return 0 or more; 0 for not
     */
    public double mixup() {
        return mixup;
    }

    /**
     * The part of the training faces that is not learnt.
     *
     * @return {@link HeldOut#NONE} if all are
     */
    public HeldOut heldOut() {
        return heldOut;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingSettings settings && values().equals(settings.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** All settings by name. */
    @Override
    public String toString() {
        String values = values().toString();
        return "TrainingSettings[" + values.substring(1, values.length() - 1) + "]";
    }

    /**
     * All settings by name, for reports.
     *
     * @return an immutable map, in the order of the builder's options
     */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("epochs", epochs);
        values.put("batchSize", batchSize);
        values.put("seed", seed);
        values.put("optimizer", optimizer);
        values.put("learningRate", learningRate);
        values.put("weightDecay", weightDecay);
        values.put("schedule", schedule);
        values.put("warmupEpochs", warmupEpochs);
        values.put("labelSmoothing", labelSmoothing);
        values.put("classWeights", classWeights);
        values.put("clipNorm", clipNorm);
        values.put("patience", patience);
        values.put("emaDecay", emaDecay);
        values.put("augmentation", augmentation);
        values.put("supervision", supervision);
        values.put("sampling", sampling);
        values.put("logitAdjustment", logitAdjustment);
        values.put("precision", precision);
        values.put("distillation", distillation);
        values.put("mixup", mixup);
        values.put("heldOut", heldOut);
        return Collections.unmodifiableMap(values);
    }
}
