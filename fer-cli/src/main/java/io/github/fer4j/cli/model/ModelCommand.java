package io.github.fer4j.cli.model;

import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.report.TrainingCurves;
import io.github.fer4j.error.FerException;
import io.github.fer4j.model.EmotionModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a model is: its layers, its labels and where its weights come from. Needs no native library. */
@Command(name = "model", description = "Prints a model's layers, its labels and where its weights come from.")
public final class ModelCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description = "A model file, or a bundled network.")
    @SuppressWarnings("NullAway.Init")
    private ModelReference model;

    @Option(names = "--json", description = "Prints JSON, with the figures of every epoch.")
    private boolean json;

    @Option(names = "--curve", paramLabel = "FILE", description = "Draws accuracy and loss by epoch into a PNG file.")
    private @Nullable Path curve;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public ModelCommand() {}

    @Override
    public Integer call() {
        EmotionModel loaded = model.load(LimitOptions.of(modelLimits));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.pretty(ModelJson.of(loaded)) : ModelText.of(loaded));
        out.flush();
        if (curve != null) {
            draw(loaded, curve);
        }
        return ExitCode.OK;
    }

    private void draw(EmotionModel loaded, Path file) {
        if (loaded.provenance().history().size() == 0) {
            throw new FerException("model " + model.name() + " has no history to draw a curve of");
        }
        TrainingCurves.of(loaded.provenance().history()).write(OutputFile.prepare(file));
    }
}
