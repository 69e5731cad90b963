package io.github.fer4j.cli.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.Engine;
import io.github.fer4j.cli.options.EnsembleReference;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.ModelEnsemble;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures several models on the same faces and sets them side by side. */
@Command(
        name = "compare",
        description = "Measures models on the same faces and sets them side by side: accuracy, size, speed, curves,"
                + " confusion matrices, and the faces that one gets right and another wrong. Every model must know all"
                + " labels of these faces; it may have others besides.")
public final class CompareCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "MODEL",
            arity = "1..*",
            converter = EnsembleReference.Converter.class,
            description =
                    "Model files, or the bundled networks by name; with a plus between, several answer together. They stand"
                            + " before --data.")
    private final List<EnsembleReference> models = new ArrayList<>();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            paramLabel = "training|validation|test",
            defaultValue = "validation",
            description = "Which faces to measure on (default: ${DEFAULT-VALUE}).")
    private Split split = Split.VALIDATION;

    @Option(
            names = "--views",
            paramLabel = ViewsConverter.SYNTAX,
            split = ",",
            converter = ViewsConverter.class,
            defaultValue = "single",
            description =
                    "How many versions of a face the network classifies; their answers are averaged. single: 1; flip: 2,"
                            + " with the mirrored face; flip-and-crops: 10. Several, separated by commas, measure each"
                            + " model with each (default: ${DEFAULT-VALUE}).")
    private final List<TestTimeAugmentation> views = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = Engine.SYNTAX,
            defaultValue = "djl",
            description =
                    "What computes the networks (default: ${DEFAULT-VALUE}). The answers are the same; the times are those of this"
                            + " engine.")
    private Engine engine = Engine.DJL;

    @Option(
            names = "--include-seen",
            description =
                    "Also measures on pictures that stand among the training faces of --data as well. They are left out by"
                            + " default: networks know them by heart.")
    private boolean includeSeen;

    @Option(names = "--json", description = "Prints JSON in one line.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Also writes comparison.html (one page with everything), comparison.md, comparison.json and the"
                            + " pictures.")
    private @Nullable Path report;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public CompareCommand() {}

    @Override
    public Integer call() {
        if (report != null) {
            OutputFile.prepareFolder(report);
        }
        Limits limits = LimitOptions.of(modelLimits);
        List<ModelEnsemble> loaded =
                models.stream().map(model -> model.load(limits)).toList();
        ComparedFaces faces = ComparedFaces.read(data, split, includeSeen, models, loaded);
        List<ComparedModel> compared = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            for (TestTimeAugmentation look : views) {
                compared.add(ComparedModel.measure(models.get(i), loaded.get(i), look, engine, faces.faces()));
            }
        }
        ObjectNode node = ComparisonJson.of(split, faces.leftOut(), compared);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.line(node) + "\n" : ComparisonTable.text(compared) + note(faces));
        out.flush();
        if (report != null) {
            OutputFile.write(report.resolve("comparison.json"), Json.pretty(node));
            ComparisonPage.of(split, faces.leftOut(), compared).write(report, "comparison");
        }
        return ExitCode.OK;
    }

    private static String note(ComparedFaces faces) {
        return faces.leftOut() == 0 ? "" : "\n" + ComparisonPage.leftOut(faces.leftOut()) + "\n";
    }
}
