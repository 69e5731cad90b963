package io.github.fer4j.cli.train;

import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.report.TrainingCurves;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.djl.train.TrainedModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a training writes. */
final class TrainingFiles {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path model;

    @Option(
            names = "--votes-out",
            paramLabel = "FILE",
            description = "With --supervision labels_and_votes: writes a second model that predicts the votes.")
    private @Nullable Path votes;

    @Option(
            names = "--precision",
            paramLabel = "float16|float32",
            defaultValue = "float16",
            description =
                    "How weights are stored in the model file. float16 halves the file and costs no accuracy worth mention"
                            + " (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FLOAT16;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description =
                    "Where the whole state of the training is saved after each epoch, so that --resume can go on (default: the"
                            + " model file's name and '.checkpoints', removed when the model is written).")
    private @Nullable Path checkpoints;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description =
                    "Writes the figures of all epochs, anew after each: as JSON if the name ends with .json, otherwise as CSV.")
    private @Nullable Path history;

    @Option(
            names = "--curve",
            paramLabel = "FILE",
            description = "Draws accuracy and loss by epoch into a PNG file, at the end.")
    private @Nullable Path curve;

    Path model() {
        return model;
    }

    boolean hasVotes() {
        return votes != null;
    }

    Path checkpoints() {
        return checkpoints == null ? model.resolveSibling(model.getFileName() + ".checkpoints") : checkpoints;
    }

    @Nullable
    HistoryFile history() {
        return history == null ? null : new HistoryFile(history);
    }

    /**
     * Makes sure that nothing is written over something else.
     *
     * @param inputs what will be read
     * @throws IllegalArgumentException if two are the same
     */
    void requireDistinct(List<Path> inputs) {
        List<Path> outputs = new ArrayList<>(files());
        outputs.add(checkpoints());
        OutputPaths.requireDistinct(inputs, outputs);
    }

    /** Makes sure that all can be written: better now than after hours. */
    void prepare() {
        OutputPaths.prepare(files());
        if (checkpoints != null) {
            OutputFile.prepareFolder(checkpoints);
        }
    }

    void write(TrainedModels models) {
        EmotionModelFile.write(models.model(), precision, model);
        if (votes != null) {
            EmotionModelFile.write(models.votes().orElseThrow(), precision, votes);
        }
        if (curve != null) {
            TrainingCurves.of(models.model().provenance().history()).write(curve);
        }
        if (checkpoints == null) {
            EmotionTrainer.deleteCheckpoints(checkpoints());
        }
    }

    private List<Path> files() {
        return OutputPaths.given(model, votes, history, curve);
    }
}
