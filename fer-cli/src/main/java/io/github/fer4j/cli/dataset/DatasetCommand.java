package io.github.fer4j.cli.dataset;

import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LabelOptions;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.dataset.ClassDistribution;
import io.github.fer4j.dataset.ClassDistributionTable;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Duplicates;
import io.github.fer4j.dataset.DuplicatesTable;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how many faces there are of each emotion, which pictures are repeated, and shows examples. */
@Command(
        name = "dataset",
        description =
                "Tells how many labelled faces there are of each emotion in each split, and which pictures occur more"
                        + " than once; draws them and examples into a report.")
public final class DatasetCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final LabelOptions labels = new LabelOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chooses the example faces (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Prints JSON in one line.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also writes dataset.html (one page with everything), dataset.md, dataset.txt, dataset.json,"
                    + " duplicates.csv and the pictures.")
    private @Nullable Path report;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public DatasetCommand() {}

    @Override
    public Integer call() {
        List<Emotion> emotions = labels.or(data.hasVotes() ? Emotion.FERPLUS : Emotion.FER2013);
        if (report != null) {
            OutputFile.prepareFolder(report);
        }
        Dataset faces = data.agreed(data.read(emotions));
        if (faces.size() == 0) {
            throw new DatasetException("the data has no faces: give a file that has some");
        }
        ClassDistribution distribution = ClassDistribution.of(faces);
        Duplicates duplicates = Duplicates.of(faces);
        String text = ClassDistributionTable.of(distribution) + "\n" + DuplicatesTable.of(duplicates);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.line(DatasetJson.of(distribution, duplicates)) + "\n" : text);
        out.flush();
        if (report != null) {
            OutputFile.write(report.resolve("dataset.txt"), text);
            OutputFile.write(report.resolve("dataset.json"), Json.pretty(DatasetJson.of(distribution, duplicates)));
            OutputFile.write(report.resolve("duplicates.csv"), DuplicatesCsv.of(duplicates));
            DatasetPage.of(faces, distribution, duplicates, seed).write(report, "dataset");
        }
        return ExitCode.OK;
    }
}
