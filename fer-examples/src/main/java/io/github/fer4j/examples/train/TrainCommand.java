package io.github.fer4j.examples.train;

import io.github.fer4j.Emotion;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.EmotionModel;
import io.github.fer4j.djl.EmotionModelFile;
import io.github.fer4j.djl.Precision;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.djl.train.Supervision;
import io.github.fer4j.djl.train.TrainedModels;
import io.github.fer4j.djl.train.TrainingSettings;
import io.github.fer4j.examples.options.DataOptions;
import io.github.fer4j.examples.options.ModelReference;
import io.github.fer4j.examples.options.OutputFile;
import io.github.fer4j.examples.options.Progress;
import io.github.fer4j.examples.report.TrainingCurves;
import io.github.fer4j.network.Network;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network and writes the model of the best epoch to a file. */
@Command(
        name = "train",
        description = "Trains a network on the training faces, keeps the epoch that does best on the validation faces,"
                + " and writes it to a model file.")
public final class TrainCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--topology",
            paramLabel = "baseline|regularized",
            defaultValue = "regularized",
            description = "The network (default: ${DEFAULT-VALUE}; that of --from, if that is given).")
    private TopologyName topology = TopologyName.REGULARIZED;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Saves the whole state there after each epoch, so that the training can be resumed.")
    private @Nullable Path checkpoints;

    @Option(
            names = "--resume",
            description = "Goes on with the training in --checkpoints, to the same end as if it had never stopped;"
                    + " starts one if there is none. Give the same options as before.")
    private boolean resume;

    @Option(
            names = "--labels",
            paramLabel = "NAME",
            split = ",",
            description = "The emotions in the model's order, for a folder of pictures with classes of its own"
                    + " (default: the seven of FER2013).")
    private @Nullable List<String> labels;

    @Option(
            names = "--from",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description = "Begins with this model instead of random weights (fine-tuning); its labels may be others.")
    private @Nullable ModelReference from;

    @Option(
            names = "--votes-out",
            paramLabel = "FILE",
            description = "With --supervision labels_and_votes: writes the model that answers as voters do.")
    private @Nullable Path votesOut;

    @Mixin
    private final TrainingOptions options = new TrainingOptions();

    @Option(
            names = "--precision",
            paramLabel = "float16|float32",
            defaultValue = "float16",
            description = "How weights are stored in the model file (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FLOAT16;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Writes the figures of all epochs, after each: JSON if it ends with .json, or else CSV.")
    private @Nullable Path historyFile;

    @Option(
            names = "--curve",
            paramLabel = "FILE",
            description = "Draws accuracy and loss by epoch into a PNG file at the end.")
    private @Nullable Path curve;

    @Option(
            names = "--progress",
            negatable = true,
            fallbackValue = "true",
            description = "Shows a progress bar, or not (default: if the output is a terminal).")
    private @Nullable Boolean progress;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public TrainCommand() {}

    @Override
    public Integer call() {
        TrainingSettings settings = settings();
        prepareFiles();
        TrainedModels models = train(settings, data.read(emotions()));
        EmotionModel model = models.model();
        EmotionModelFile.write(model, precision, out);
        if (votesOut != null) {
            EmotionModelFile.write(models.votes().orElseThrow(), precision, votesOut);
        }
        if (curve != null) {
            TrainingCurves.of(model.provenance().history()).write(curve);
        }
        report(model);
        return ExitCode.OK;
    }

    private TrainedModels train(TrainingSettings settings, Dataset dataset) {
        boolean votesAlone = settings.supervision() == Supervision.VOTES;
        Dataset training = dataset.split(Split.TRAINING);
        Dataset validation = dataset.split(Split.VALIDATION);
        return train(
                settings,
                votesAlone ? FerPlus.voted(training) : training,
                votesAlone ? FerPlus.majority(validation) : validation);
    }

    private TrainedModels train(TrainingSettings settings, Dataset training, Dataset validation) {
        boolean showBar = progress == null ? Progress.isWatched() : progress;
        HistoryFile history = historyFile == null ? null : new HistoryFile(historyFile);
        PrintWriter output = spec.commandLine().getOut();
        try (ProgressReport report = new ProgressReport(output, history, settings.batchSize(), showBar)) {
            Network network = topology.network(training.labels().size());
            EmotionModel start = from == null ? null : from.load();
            EmotionTrainer trainer = EmotionTrainer.of(
                            start == null ? network : start.network().withOutputs(network.outputs()), settings)
                    .listener(report);
            if (start != null) {
                trainer = trainer.from(start);
            }
            if (checkpoints != null) {
                trainer = trainer.checkpoints(checkpoints, resume);
            }
            return trainer.trainAll(training, validation);
        }
    }

    private TrainingSettings settings() {
        if (resume && checkpoints == null) {
            throw new ParameterException(spec.commandLine(), "--resume needs --checkpoints: the folder to go on from");
        }
        try {
            TrainingSettings settings = options.settings();
            requireVotes(settings.supervision());
            return settings;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void requireVotes(Supervision supervision) {
        if (supervision != Supervision.LABELS && !data.hasVotes()) {
            throw new ParameterException(
                    spec.commandLine(), "--supervision with votes needs --votes: the file that has them");
        }
        if (votesOut != null && supervision != Supervision.LABELS_AND_VOTES) {
            throw new ParameterException(spec.commandLine(), "--votes-out needs --supervision labels_and_votes");
        }
    }

    private List<Emotion> emotions() {
        return labels == null
                ? Emotion.FER2013
                : labels.stream().map(Emotion::of).toList();
    }

    private void prepareFiles() {
        OutputFile.prepare(out);
        if (votesOut != null) {
            OutputFile.prepare(votesOut);
        }
        if (historyFile != null) {
            OutputFile.prepare(historyFile);
        }
        if (curve != null) {
            OutputFile.prepare(curve);
        }
    }

    private void report(EmotionModel model) {
        PrintWriter output = spec.commandLine().getOut();
        model.provenance()
                .history()
                .best()
                .ifPresent(best -> output.printf(
                        Locale.ROOT,
                        "%s: epoch %d, validation accuracy %.2f %%%n",
                        out,
                        best.epoch(),
                        100 * best.validationAccuracy()));
        output.flush();
    }
}
