package io.github.fer4j.cli.calibrate;

import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.cli.options.SplitFaces;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.Calibrator;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.TemperatureScaling;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits the temperature of a model's logits and writes the model with it; the weights stay as they are. */
@Command(
        name = "calibrate",
        description =
                "Fits the temperature of a model, so that its confidence is the share of its answers that are right, and"
                        + " writes the model with it. Use faces that it was not trained on. Training does this by"
                        + " itself.")
public final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            paramLabel = "validation|test|training",
            defaultValue = "validation",
            description = "Which faces to fit on (default: ${DEFAULT-VALUE}).")
    private Split split = Split.VALIDATION;

    @Option(
            names = "--model",
            required = true,
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description = "The network to calibrate.")
    @SuppressWarnings("NullAway.Init")
    private ModelReference model;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public CalibrateCommand() {}

    @Override
    public Integer call() {
        requireDistinct();
        OutputFile.prepare(out);
        EmotionModel loaded = model.load(LimitOptions.of(modelLimits));
        Dataset faces = SplitFaces.of(data.agreed(data.read(loaded.labels())), split);
        EmotionModel calibrated = Calibrator.calibrate(loaded, faces);
        EmotionModelFile.write(calibrated, calibrated.losslessPrecision(), out);
        report(calibrated.scaling());
        return ExitCode.OK;
    }

    /** The model itself may be written over. */
    private void requireDistinct() {
        try {
            OutputPaths.requireDistinct(data.files(), List.of(out));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void report(TemperatureScaling scaling) {
        PrintWriter output = spec.commandLine().getOut();
        output.printf(
                Locale.ROOT,
                "%s: temperature %.4f, fitted on %,d %s%n",
                Printable.line(out.toString()),
                scaling.temperature(),
                scaling.faces(),
                Counted.noun(scaling.faces(), "face"));
        print(output, "before", scaling.before());
        print(output, "after", scaling.after());
        output.flush();
    }

    private static void print(PrintWriter output, String when, TemperatureScaling.Quality quality) {
        output.printf(
                Locale.ROOT,
                "%-8s expected calibration error %.2f %%, negative log-likelihood %.4f%n",
                when,
                100 * quality.expectedError(),
                quality.negativeLogLikelihood());
    }
}
