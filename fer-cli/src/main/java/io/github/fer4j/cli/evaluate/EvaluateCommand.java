package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.Engine;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.SplitFaces;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.cli.options.WatchedClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.preprocess.FaceImage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well a model recognises labelled faces. */
@Command(
        name = "evaluate",
        description =
                "Measures how well a model recognises labelled faces. If --data includes the training faces, it also"
                        + " gives the accuracy without the pictures that are among them.")
public final class EvaluateCommand implements Callable<Integer> {

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

    @Option(
            names = "--views",
            paramLabel = ViewsConverter.SYNTAX,
            converter = ViewsConverter.class,
            defaultValue = "single",
            description =
                    "How many versions of a face the network classifies; their answers are averaged. single: 1; flip: 2, with"
                            + " the mirrored face; flip-and-crops: 10 (default: ${DEFAULT-VALUE}).")
    private TestTimeAugmentation views = TestTimeAugmentation.SINGLE;

    @Option(
            names = "--engine",
            paramLabel = Engine.SYNTAX,
            defaultValue = "djl",
            description =
                    "What computes the network (default: ${DEFAULT-VALUE}). opencv needs less memory; the answers are the same.")
    private Engine engine = Engine.DJL;

    @Option(names = "--json", description = "Prints JSON in one line.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Also writes evaluation.txt, evaluation.json, the answer for each face (predictions.csv), and as CSV and PNG"
                            + " the confusion matrix (faces and percent), the reliability diagram and accuracy by coverage.")
    private @Nullable Path report;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

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
        EmotionModel loaded = model.load(LimitOptions.of(modelLimits));
        MeasuredModel measured = measure(loaded, data.read(loaded.labels()));
        ObjectNode node = EvaluationJson.of(measured);
        String text = EvaluationText.of(measured);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.line(node) + "\n" : text);
        out.flush();
        if (report != null) {
            EvaluationReport.write(report, text, node, measured);
        }
        return ExitCode.OK;
    }

    private MeasuredModel measure(EmotionModel loaded, Dataset faces) {
        Dataset chosen = SplitFaces.of(data.agreed(faces), split);
        // Measured on the training faces themselves, every picture would count as seen.
        Set<FaceImage> learned = split == Split.TRAINING
                ? Set.of()
                : faces.split(Split.TRAINING).faces().stream()
                        .map(LabelledFace::face)
                        .collect(Collectors.toSet());
        try (EmotionClassifier classifier = engine.classifier(loaded, views)) {
            Predictions predictions = WatchedClassifier.predictions(classifier, chosen);
            return MeasuredModel.of(model.name(), split, views, loaded.scaling().toTemperature(), predictions, learned);
        }
    }
}
