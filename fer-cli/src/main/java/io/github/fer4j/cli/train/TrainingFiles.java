package io.github.fer4j.cli.train;

import io.github.fer4j.cli.options.ModelOutput;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.report.TrainingCurves;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.djl.train.TrainedModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a training writes. */
final class TrainingFiles {

    @Mixin
    private final ModelOutput output = new ModelOutput();

    @Option(
            names = "--votes-out",
            paramLabel = "FILE",
            description = "With --supervision labels_and_votes: writes a second model that predicts the votes.")
    private @Nullable Path votes;

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
        return output.file();
    }

    boolean hasVotes() {
        return votes != null;
    }

    Path checkpoints() {
        return checkpoints == null ? model().resolveSibling(model().getFileName() + ".checkpoints") : checkpoints;
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
        output.write(models.model());
        if (votes != null) {
            output.write(models.votes().orElseThrow(), votes);
        }
        if (curve != null) {
            TrainingCurves.of(models.model().provenance().history()).write(curve);
        }
        if (checkpoints == null) {
            EmotionTrainer.deleteCheckpoints(checkpoints());
        }
    }

    private List<Path> files() {
        return OutputPaths.given(model(), votes, history, curve);
    }
}
