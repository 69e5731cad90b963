package io.github.fer4j.examples.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.DatasetException;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.EmotionModel;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.EvaluationTable;
import io.github.fer4j.examples.options.DataOptions;
import io.github.fer4j.examples.options.Json;
import io.github.fer4j.examples.options.ModelReference;
import io.github.fer4j.examples.options.OutputFile;
import io.github.fer4j.examples.options.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well a model recognises labelled faces. */
@Command(name = "evaluate", description = "Measures how well a model recognises labelled faces.")
public final class EvaluateCommand implements Callable<Integer> {

    /** Large enough to keep all cores busy, small enough for a few hundred megabytes. */
    private static final int BATCH_SIZE = 64;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            paramLabel = "training|validation|test",
            defaultValue = "validation",
            description = "Which faces to measure on (default: ${DEFAULT-VALUE}).")
    private Split split = Split.VALIDATION;

    @Option(
            names = "--model",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            defaultValue = "regularized",
            description = "The network to measure (default: ${DEFAULT-VALUE}).")
    private ModelReference model = new ModelReference("regularized");

    @Option(names = "--json", description = "Prints JSON in one line.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also writes evaluation.txt, evaluation.json, confusion-matrix.csv and confusion-matrix.png.")
    private @Nullable Path report;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public EvaluateCommand() {}

    @Override
    public Integer call() {
        if (report != null) {
            OutputFile.prepareFolder(report);
        }
        EmotionModel loaded = model.load();
        Dataset faces = faces(loaded).split(split);
        if (faces.size() == 0) {
            throw new DatasetException("the data has no faces of the split "
                    + split.name().toLowerCase(Locale.ROOT) + ": give a file that has some, or another --split");
        }
        Evaluation evaluation = evaluate(loaded, faces);
        ObjectNode node = EvaluationJson.of(model.name(), split, evaluation);
        String text = EvaluationTable.of(evaluation);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.line(node) + "\n" : text);
        out.flush();
        if (report != null) {
            EvaluationReport.write(report, text, node, evaluation);
        }
        return ExitCode.OK;
    }

    /** Labelled by the data, or, where there are votes, by the emotion that most voters agree on. */
    private Dataset faces(EmotionModel loaded) {
        Dataset faces = data.read(loaded.labels());
        return data.hasVotes()
                ? new Dataset(loaded.labels(), FerPlus.majority(faces).faces())
                : faces;
    }

    private static Evaluation evaluate(EmotionModel model, Dataset faces) {
        try (EmotionClassifier classifier = DjlEmotionClassifier.of(model);
                Progress progress =
                        Progress.isWatched() ? Progress.bar("evaluating", "faces", 0, faces.size()) : Progress.NONE) {
            return Evaluation.of(new WatchedClassifier(classifier, progress), faces, BATCH_SIZE);
        }
    }
}
