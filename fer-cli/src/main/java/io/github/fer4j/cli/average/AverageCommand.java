package io.github.fer4j.cli.average;

import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelOutput;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.AveragedWeights;
import io.github.fer4j.model.EmotionModel;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one model of several that were trained from the same weights. */
@Command(
        name = "average",
        description =
                "Makes one model whose weights are the mean of those of several that were trained from the same beginning"
                        + " (train --from). It is as small and as fast as one of them, and often better than each. It is not"
                        + " calibrated: use calibrate after it.")
public final class AverageCommand implements Callable<Integer> {

    @Parameters(
            arity = "2..*",
            paramLabel = "MODEL",
            converter = ModelReference.Converter.class,
            description = "The models: files, or bundled ones by name.")
    private List<ModelReference> models = List.of();

    @Option(
            names = "--shares",
            split = ",",
            paramLabel = "SHARE",
            description =
                    "The share of each model in the mean, separated by commas; the sum is 1 (default: the same for all).")
    private double[] shares = {};

    @Mixin
    private final ModelOutput out = new ModelOutput();

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public AverageCommand() {}

    @Override
    public Integer call() {
        try {
            AveragedWeights.requireShares(models.size(), shares);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--shares: " + e.getMessage(), e);
        }
        out.prepare();
        out.write(averaged());
        PrintWriter output = spec.commandLine().getOut();
        output.printf(Locale.ROOT, "%s: the mean of %d models%n", out.name(), models.size());
        output.flush();
        return ExitCode.OK;
    }

    private EmotionModel averaged() {
        Limits limits = LimitOptions.of(modelLimits);
        List<EmotionModel> loaded =
                models.stream().map(model -> model.load(limits)).toList();
        try {
            return AveragedWeights.of(loaded, shares);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "cannot average "
                            + String.join(
                                    ", ",
                                    models.stream().map(ModelReference::name).toList())
                            + ": " + e.getMessage(),
                    e);
        }
    }
}
