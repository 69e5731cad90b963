package io.github.fer4j.cli.train;

import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.Interruption;
import io.github.fer4j.cli.options.LabelOptions;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.cli.options.Progress;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.djl.train.KeptEpoch;
import io.github.fer4j.djl.train.TrainedModels;
import io.github.fer4j.djl.train.TrainingDevice;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.error.TrainingCancelledException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Network;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network and writes the model of the best epoch to a file. */
@Command(
        name = "train",
        description = {
            "Trains a network on the training faces and writes the weights of the epoch with the best validation accuracy,"
                    + " or of the last, to a model file.",
            "",
            "Ctrl-C ends the training; the same command with --resume then goes on from the last finished epoch. With"
                    + " --finish it writes the model of the epochs done.",
            ""
        },
        exitCodeList = {"0:all went well", "1:the training failed", "2:the command line is wrong", "130:ended by Ctrl-C"
        })
public final class TrainCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final TopologyOptions topology = new TopologyOptions();

    @Mixin
    private final TrainingFiles files = new TrainingFiles();

    @Option(
            names = "--resume",
            description =
                    "Goes on with a training that ended early, see --checkpoints, to the same result as if it had never stopped;"
                            + " starts one if there is none. Give the same options as before.")
    private boolean resume;

    @Option(
            names = "--finish",
            description =
                    "Ends a training that was stopped, see --checkpoints, with the epochs that it has: writes the model and learns"
                            + " no more. Give the same options as before.")
    private boolean finish;

    @Mixin
    private final LabelOptions labels = new LabelOptions();

    @Option(
            names = "--from",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description =
                    "Begins with the weights of this model instead of random ones (fine-tuning). Its labels may differ.")
    private @Nullable ModelReference from;

    @Option(
            names = "--votes-from",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description =
                    "With --from and --supervision labels_and_votes: the model of the votes of the same training (its"
                            + " --votes-out), whose outputs are kept too.")
    private @Nullable ModelReference votesFrom;

    @Option(
            names = "--teachers",
            split = ",",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description =
                    "Trained models whose mean answers are learnt beside the labels and votes (distillation): several know more"
                            + " than one. --distillation is their share. Separate them by commas.")
    private List<ModelReference> teachers = List.of();

    @Mixin
    private final TrainingOptions options = new TrainingOptions();

    @Option(
            names = "--device",
            paramLabel = "cpu|gpu",
            defaultValue = "cpu",
            description =
                    "What the network learns on (default: ${DEFAULT-VALUE}). gpu needs PyTorch's natives for CUDA on the class"
                            + " path, see docs/train.md.")
    private TrainingDevice device = TrainingDevice.CPU;

    @Option(
            names = "--keep",
            paramLabel = "best|last",
            defaultValue = "best",
            description =
                    "Which epoch's weights are written: that of the highest validation accuracy, or the last (default:"
                            + " ${DEFAULT-VALUE}). A training that has ended gives the other with --resume.")
    private KeptEpoch keep = KeptEpoch.BEST;

    @Option(
            names = "--progress",
            negatable = true,
            fallbackValue = "true",
            description = "Shows a progress bar, or not (default: shown if the output is a terminal).")
    private @Nullable Boolean progress;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public TrainCommand() {}

    @Override
    public Integer call() {
        TrainingSettings settings = checked();
        List<Emotion> emotions = labels.or(Emotion.FER2013);
        files.prepare();
        try (Interruption interruption = Interruption.watch()) {
            return train(settings, emotions, interruption);
        }
    }

    private int train(TrainingSettings settings, List<Emotion> emotions, Interruption interruption) {
        Problems problems = new Problems(spec);
        try {
            TrainedModels models = train(settings, data.read(emotions), interruption);
            files.write(models);
            report(models.model());
        } catch (TrainingCancelledException e) {
            // Told before the interruption lets the process end.
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems.exitCode();
    }

    private TrainedModels train(TrainingSettings settings, Dataset dataset, Interruption interruption) {
        boolean votesAlone = settings.supervision() == Supervision.VOTES;
        Dataset training = dataset.split(Split.TRAINING);
        Dataset validation = dataset.split(Split.VALIDATION);
        return train(
                settings,
                votesAlone ? FerPlus.voted(training) : training,
                votesAlone ? FerPlus.majority(validation) : validation,
                interruption);
    }

    private TrainedModels train(
            TrainingSettings settings, Dataset training, Dataset validation, Interruption interruption) {
        boolean showBar = progress == null ? Progress.isWatched() : progress;
        PrintWriter output = spec.commandLine().getOut();
        int batch = Math.min(settings.batchSize(), training.size());
        try (ProgressReport report = new ProgressReport(output, files.history(), batch, showBar)) {
            EmotionTrainer.Builder trainer = trainer(training.labels().size())
                    .settings(settings)
                    .device(device)
                    .keep(keep)
                    .listener(report)
                    .teachers(loadedTeachers())
                    .checkpoints(files.checkpoints())
                    .resume(resume)
                    .finish(finish)
                    .limits(LimitOptions.of(modelLimits));
            EmotionTrainer ready = trainer.build();
            interruption.cancels(ready::cancel);
            return ready.trainAll(training, validation);
        }
    }

    private List<EmotionModel> loadedTeachers() {
        Limits limits = LimitOptions.of(modelLimits);
        return teachers.stream().map(teacher -> teacher.load(limits)).toList();
    }

    private EmotionTrainer.Builder trainer(int outputs) {
        if (from == null) {
            return EmotionTrainer.builder(topology.network(outputs));
        }
        Limits limits = LimitOptions.of(modelLimits);
        EmotionModel start = from.load(limits);
        Optional<EmotionModel> votes = Optional.ofNullable(votesFrom).map(model -> model.load(limits));
        Network network = topology.withDropout(start.network().withOutputs(outputs));
        try {
            return EmotionTrainer.builder(network).startFrom(new TrainedModels(start, votes));
        } catch (IllegalArgumentException e) {
            throw new ModelException("cannot begin with " + from.name() + ": " + e.getMessage(), e);
        }
    }

    /** What the command line asks for, before anything is read or written. */
    private TrainingSettings checked() {
        try {
            TrainingSettings settings = options.settings(!teachers.isEmpty());
            requireFittingStart(settings.supervision());
            topology.check();
            requireFittingVotes(settings.supervision());
            files.requireDistinct(data.files());
            return settings;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void requireFittingStart(Supervision supervision) {
        if (from != null && topology.namesLayers()) {
            throw new IllegalArgumentException(
                    "--from excludes --topology, --filters and --pooling: a model has its topology");
        }
        if (votesFrom != null && (from == null || supervision != Supervision.LABELS_AND_VOTES)) {
            throw new IllegalArgumentException("--votes-from needs --from and --supervision labels_and_votes");
        }
    }

    private void requireFittingVotes(Supervision supervision) {
        if (supervision != Supervision.LABELS && !data.hasVotes()) {
            throw new IllegalArgumentException("--supervision with votes needs --votes: the file that has them");
        }
        if (supervision == Supervision.LABELS && data.hasVotes()) {
            throw new IllegalArgumentException(
                    "--votes needs --supervision votes or labels_and_votes: labels alone do not use them");
        }
        if (supervision == Supervision.VOTES && labels.areGiven()) {
            throw new IllegalArgumentException(
                    "--labels says nothing with --supervision votes: theirs are FER+'s eight");
        }
        if (files.hasVotes() && supervision != Supervision.LABELS_AND_VOTES) {
            throw new IllegalArgumentException("--votes-out needs --supervision labels_and_votes");
        }
    }

    private void report(EmotionModel model) {
        PrintWriter output = spec.commandLine().getOut();
        Provenance provenance = model.provenance();
        EpochRecord kept = provenance.history().epoch(provenance.bestEpoch()).orElseThrow();
        output.printf(
                Locale.ROOT,
                "%s: epoch %d, validation accuracy %.2f %%%n",
                Printable.line(files.model().toString()),
                kept.epoch(),
                100 * kept.validationAccuracy());
        output.flush();
    }
}
