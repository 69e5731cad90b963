package io.github.fer4j.examples.train;

import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.djl.train.OptimizerSettings;
import io.github.fer4j.djl.train.Schedule;
import io.github.fer4j.djl.train.TrainingSettings;
import picocli.CommandLine.Option;

/** The options that decide how a training ends. Each is, if not given, as in {@link TrainingSettings#DEFAULT}. */
final class TrainingOptions {

    private static final TrainingSettings DEFAULT = TrainingSettings.DEFAULT;
    private static final String SHOWN = " (default: ${DEFAULT-VALUE}).";

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training faces" + SHOWN)
    private int epochs = DEFAULT.epochs();

    @Option(names = "--batch-size", paramLabel = "N", description = "Faces in a step" + SHOWN)
    private int batchSize = DEFAULT.batchSize();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides first weights, order, augmentation and dropout" + SHOWN)
    private long seed = DEFAULT.seed();

    @Option(
            names = "--optimizer",
            paramLabel = "adamw|sgd",
            defaultValue = "adamw",
            description = "What learns; SGD has Nesterov momentum, and wants a --learning-rate of its own" + SHOWN)
    private OptimizerName optimizer = OptimizerName.ADAMW;

    @Option(names = "--learning-rate", paramLabel = "RATE", description = "The full rate, after the warm-up" + SHOWN)
    private double learningRate = DEFAULT.learningRate();

    @Option(names = "--weight-decay", paramLabel = "DECAY", description = "Of weights, not of biases" + SHOWN)
    private double weightDecay = DEFAULT.weightDecay();

    @Option(
            names = "--schedule",
            paramLabel = "cosine|plateau|constant",
            defaultValue = "cosine",
            description = "How the learning rate falls" + SHOWN)
    private Schedule schedule = Schedule.COSINE;

    @Option(
            names = "--warmup",
            paramLabel = "EPOCHS",
            description = "Epochs in which the learning rate grows from 0; fractions are allowed" + SHOWN)
    private double warmup = DEFAULT.warmupEpochs();

    @Option(
            names = "--label-smoothing",
            paramLabel = "SHARE",
            description = "The share of probability that is spread over all emotions" + SHOWN)
    private double labelSmoothing = DEFAULT.labelSmoothing();

    @Option(names = "--class-weights", description = "Makes rare emotions count more.")
    private boolean classWeights;

    @Option(
            names = "--clip-norm",
            paramLabel = "NORM",
            description = "The largest norm of all gradients together; 0 for no limit" + SHOWN)
    private double clipNorm = DEFAULT.clipNorm();

    @Option(
            names = "--patience",
            paramLabel = "EPOCHS",
            description = "Ends after that many epochs without a better one; 0 for never" + SHOWN)
    private int patience = DEFAULT.patience();

    @Option(
            names = "--averaging",
            paramLabel = "DECAY",
            description = "The decay a step of the running average of weights that is kept; 0 for no averaging" + SHOWN)
    private double averaging = DEFAULT.averaging();

    @Option(
            names = "--augmentation",
            paramLabel = "standard|none",
            defaultValue = "standard",
            description = "Random changes to training faces" + SHOWN)
    private AugmentationName augmentation = AugmentationName.STANDARD;

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    TrainingSettings settings() {
        return DEFAULT.toBuilder()
                .epochs(epochs)
                .batchSize(batchSize)
                .seed(seed)
                .optimizer(optimizer.settings())
                .learningRate(learningRate)
                .weightDecay(weightDecay)
                .schedule(schedule)
                .warmupEpochs(warmup)
                .labelSmoothing(labelSmoothing)
                .classWeights(classWeights)
                .clipNorm(clipNorm)
                .patience(patience)
                .averaging(averaging)
                .augmentation(augmentation.augmentation())
                .build();
    }

    private enum OptimizerName {
        ADAMW,
        SGD;

        OptimizerSettings settings() {
            return switch (this) {
                case ADAMW -> OptimizerSettings.ADAM_W;
                case SGD -> OptimizerSettings.SGD;
            };
        }
    }

    private enum AugmentationName {
        STANDARD,
        NONE;

        Augmentation augmentation() {
            return switch (this) {
                case STANDARD -> Augmentation.STANDARD;
                case NONE -> Augmentation.NONE;
            };
        }
    }
}
