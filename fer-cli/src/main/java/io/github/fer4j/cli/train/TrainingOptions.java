package io.github.fer4j.cli.train;

import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.Sampling;
import io.github.fer4j.model.training.Schedule;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.training.TrainingSettingsBuilder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that decide how a training ends. Each is, if not given, as the recipe has it. */
final class TrainingOptions {

    @Option(
            names = "--recipe",
            paramLabel = "best|paper",
            defaultValue = "best",
            description = "What all options below are unless they are given: what trains best, or the study's own way,"
                    + " without augmentation (default: ${DEFAULT-VALUE}).")
    private Recipe recipe = Recipe.BEST;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training faces.")
    private @Nullable Integer epochs;

    @Option(names = "--batch-size", paramLabel = "N", description = "Faces in a step.")
    private @Nullable Integer batchSize;

    @Option(names = "--seed", paramLabel = "N", description = "Decides first weights, order, augmentation and dropout.")
    private @Nullable Long seed;

    @Option(
            names = "--optimizer",
            paramLabel = "adamw|sgd",
            description = "What learns; SGD has Nesterov momentum, and wants a --learning-rate of its own.")
    private @Nullable OptimizerName optimizer;

    @Option(names = "--learning-rate", paramLabel = "RATE", description = "The full rate, after the warm-up.")
    private @Nullable Double learningRate;

    @Option(names = "--weight-decay", paramLabel = "DECAY", description = "Of weights, not of biases.")
    private @Nullable Double weightDecay;

    @Option(names = "--schedule", paramLabel = "cosine|plateau|constant", description = "How the learning rate falls.")
    private @Nullable Schedule schedule;

    @Option(
            names = "--warmup",
            paramLabel = "EPOCHS",
            description = "Epochs in which the learning rate grows from 0; fractions are allowed.")
    private @Nullable Double warmup;

    @Option(
            names = "--label-smoothing",
            paramLabel = "SHARE",
            description = "The share of probability that is spread over all emotions.")
    private @Nullable Double labelSmoothing;

    @Option(
            names = "--class-weights",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Makes rare emotions count more.")
    private @Nullable Boolean classWeights;

    @Option(
            names = "--sampling",
            paramLabel = "natural|square_root|balanced",
            description = "How often the faces of rare emotions are shown.")
    private @Nullable Sampling sampling;

    @Option(
            names = "--logit-adjustment",
            paramLabel = "STRENGTH",
            description =
                    "Makes rare emotions be answered more readily: 0 for not, 1 for equal recall (Menon et al., 2021).")
    private @Nullable Double logitAdjustment;

    @Option(
            names = "--clip-norm",
            paramLabel = "NORM",
            description = "The largest norm of all gradients together; 0 for no limit.")
    private @Nullable Double clipNorm;

    @Option(
            names = "--patience",
            paramLabel = "EPOCHS",
            description = "Ends after that many epochs without a better one; 0 for never.")
    private @Nullable Integer patience;

    @Option(
            names = "--averaging",
            paramLabel = "DECAY",
            description = "The decay a step of the running average of weights that is kept; 0 for no averaging.")
    private @Nullable Double averaging;

    @Option(
            names = "--augmentation",
            paramLabel = "strong|standard|none",
            description = "Random changes to training faces.")
    private @Nullable AugmentationName augmentation;

    @Option(
            names = "--supervision",
            paramLabel = "labels|votes|labels_and_votes",
            description = "What is learnt; votes need --votes.")
    private @Nullable Supervision supervision;

    @Option(
            names = "--arithmetic",
            paramLabel = "float32|bfloat16",
            description =
                    "How convolutions compute; bfloat16 takes about half their time on processors with instructions for it.")
    private @Nullable TrainingPrecision arithmetic;

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    TrainingSettings settings() {
        TrainingSettingsBuilder settings = recipe.settings().toBuilder();
        set(epochs, settings::epochs);
        set(batchSize, settings::batchSize);
        set(seed, settings::seed);
        set(optimizer, name -> settings.optimizer(name.settings()));
        set(learningRate, settings::learningRate);
        set(weightDecay, settings::weightDecay);
        set(schedule, settings::schedule);
        set(warmup, settings::warmupEpochs);
        set(labelSmoothing, settings::labelSmoothing);
        set(classWeights, settings::classWeights);
        set(sampling, settings::sampling);
        set(logitAdjustment, settings::logitAdjustment);
        set(clipNorm, settings::clipNorm);
        set(patience, settings::patience);
        set(averaging, settings::emaDecay);
        set(augmentation, name -> settings.augmentation(name.augmentation()));
        set(supervision, settings::supervision);
        set(arithmetic, settings::precision);
        return settings.build();
    }

    private static <T> void set(@Nullable T given, Consumer<T> setter) {
        if (given != null) {
            setter.accept(given);
        }
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
        STRONG,
        STANDARD,
        NONE;

        Augmentation augmentation() {
            return switch (this) {
                case STRONG -> Augmentation.STRONG;
                case STANDARD -> Augmentation.STANDARD;
                case NONE -> Augmentation.NONE;
            };
        }
    }
}
