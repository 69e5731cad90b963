package io.github.fer4j.cli.train;

import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.model.training.HeldOut;
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

    private static final double TEACHERS_SHARE = 0.7;

    @Option(
            names = "--recipe",
            paramLabel = "best|paper",
            defaultValue = "best",
            description =
                    "The values of all options below that are not given. best: what trains best. paper: the study's own"
                            + " settings, without augmentation (default: ${DEFAULT-VALUE}). The defaults below are those of best.")
    private Recipe recipe = Recipe.BEST;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description =
                    "Number of passes over the training faces (default: 40). More help until the validation loss rises; time"
                            + " grows in proportion.")
    private @Nullable Integer epochs;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description =
                    "Faces in each step (default: 64). Larger batches need more memory; lower it if memory runs out.")
    private @Nullable Integer batchSize;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Decides the first weights, the order of faces, augmentation and dropout (default: 1). The same seed gives"
                            + " the same model on the same machine.")
    private @Nullable Long seed;

    @Option(
            names = "--optimizer",
            paramLabel = "adamw|sgd",
            description =
                    "The optimiser (default: adamw). sgd has Nesterov momentum and needs another --learning-rate, about 0.01.")
    private @Nullable OptimizerName optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description =
                    "The full learning rate, after the warm-up (default: 0.002). Lower it if the loss jumps or becomes infinite,"
                            + " and for fine-tuning.")
    private @Nullable Double learningRate;

    @Option(
            names = "--weight-decay",
            paramLabel = "DECAY",
            description =
                    "How strongly weights are pulled towards 0 (default: 0.05); 0 for not. Biases are left alone. Raise it if"
                            + " training accuracy is far above validation accuracy.")
    private @Nullable Double weightDecay;

    @Option(
            names = "--schedule",
            paramLabel = "cosine|plateau|constant",
            description =
                    "How the learning rate falls: along a cosine to 0, whenever validation accuracy stops growing (plateau), or"
                            + " not (default: cosine).")
    private @Nullable Schedule schedule;

    @Option(
            names = "--warmup",
            paramLabel = "EPOCHS",
            description = "Epochs in which the learning rate grows from 0; fractions are allowed (default: 1).")
    private @Nullable Double warmup;

    @Option(
            names = "--label-smoothing",
            paramLabel = "SHARE",
            description =
                    "The share of probability spread over all emotions, from 0 to below 1 (default: 0.05). A higher value makes"
                            + " answers less confident.")
    private @Nullable Double labelSmoothing;

    @Option(
            names = "--class-weights",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description =
                    "Lets rare emotions count more in the loss (default: false). It raises their recall and lowers accuracy.")
    private @Nullable Boolean classWeights;

    @Option(
            names = "--sampling",
            paramLabel = "natural|square_root|balanced",
            description =
                    "How often faces of rare emotions are shown: as often as they are (natural), more often (square_root), or as"
                            + " often as all others (balanced) (default: natural).")
    private @Nullable Sampling sampling;

    @Option(
            names = "--logit-adjustment",
            paramLabel = "STRENGTH",
            description =
                    "Makes the model answer rare emotions more readily: 0 for not, 1 for equal recall (default: 0; Menon et al.,"
                            + " 2021).")
    private @Nullable Double logitAdjustment;

    @Option(
            names = "--clip-norm",
            paramLabel = "NORM",
            description =
                    "The largest norm of all gradients together (default: 5); 0 for no limit. It keeps a bad batch from spoiling"
                            + " the weights.")
    private @Nullable Double clipNorm;

    @Option(
            names = "--patience",
            paramLabel = "EPOCHS",
            description = "Ends after this many epochs without a better validation accuracy (default: 0, never).")
    private @Nullable Integer patience;

    @Option(
            names = "--averaging",
            paramLabel = "DECAY",
            description =
                    "Decay per step of the running average of weights that is validated and kept (default: 0.999); 0 for no"
                            + " averaging. Lower it for trainings of few steps.")
    private @Nullable Double averaging;

    @Option(
            names = "--augmentation",
            paramLabel = "wild|strong|standard|none",
            description =
                    "Random changes to training faces: position, size, rotation, mirroring, brightness and erased parts; with"
                            + " wild also what cameras, light and files do to a face (default: strong).")
    private @Nullable AugmentationName augmentation;

    @Option(
            names = "--supervision",
            paramLabel = "labels|votes|labels_and_votes",
            description =
                    "What the network learns: the labels, the votes of FER+, or both at once (default: labels). Votes need"
                            + " --votes.")
    private @Nullable Supervision supervision;

    @Option(
            names = "--arithmetic",
            paramLabel = "float32|bfloat16",
            description =
                    "How the network computes while it learns (default: float32). bfloat16 takes less than half the time on"
                            + " processors with instructions for it, and longer on others.")
    private @Nullable TrainingPrecision arithmetic;

    @Option(
            names = "--distillation",
            paramLabel = "SHARE",
            description =
                    "The share of each target that is the answer of --teachers, from 0 to 1 (default: 0, or 0.7 with"
                            + " --teachers).")
    private @Nullable Double distillation;

    @Option(
            names = "--mixup",
            paramLabel = "STRENGTH",
            description =
                    "Shows each face with another one faintly over it, and mixes what is to be learnt alike: 0 for not, 0.1 to"
                            + " 0.4 if a long training knows its faces by heart (default: 0; Zhang et al., 2018).")
    private @Nullable Double mixup;

    @Option(
            names = "--hold-out",
            paramLabel = "PART/PARTS",
            description =
                    "Does not learn from a part of the training faces, such as 1/4, the first of four parts (default: none). Among"
                            + " --teachers, the model answers to these faces alone: train a teacher for each part.")
    private @Nullable String holdOut;

    /**
     * The settings.
     *
     * @param teachers whether there are any
     * @throws IllegalArgumentException if one is out of range, or says something of teachers that are not there
     */
    TrainingSettings settings(boolean teachers) {
        if (!teachers && distillation != null) {
            throw new IllegalArgumentException("--distillation needs --teachers: the models to learn from");
        }
        TrainingSettingsBuilder settings = recipe.settings().toBuilder().distillation(teachers ? TEACHERS_SHARE : 0);
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
        set(distillation, settings::distillation);
        set(mixup, settings::mixup);
        set(holdOut, part -> settings.heldOut(HeldOut.of(part)));
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
        WILD,
        STRONG,
        STANDARD,
        NONE;

        Augmentation augmentation() {
            return switch (this) {
                case WILD -> Augmentation.WILD;
                case STRONG -> Augmentation.STRONG;
                case STANDARD -> Augmentation.STANDARD;
                case NONE -> Augmentation.NONE;
            };
        }
    }
}
