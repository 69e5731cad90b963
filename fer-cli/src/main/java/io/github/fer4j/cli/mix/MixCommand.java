package io.github.fer4j.cli.mix;

import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelOutput;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.MixedHeads;
import java.io.PrintWriter;
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

/** Makes one model of the two of a training on labels and votes. */
@Command(
        name = "mix",
        description =
                "Makes one model of the two that train --supervision labels_and_votes writes. Its answer is the geometric mean"
                        + " of theirs, and it is as fast as each of them. It is not calibrated: use calibrate after it.")
public final class MixCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "LABELS",
            converter = ModelReference.Converter.class,
            description = "The model file that --out of train named.")
    @SuppressWarnings("NullAway.Init")
    private ModelReference labels;

    @Parameters(
            index = "1",
            paramLabel = "VOTES",
            converter = ModelReference.Converter.class,
            description = "The model file that --votes-out named.")
    @SuppressWarnings("NullAway.Init")
    private ModelReference votes;

    @Option(
            names = "--votes-share",
            required = true,
            paramLabel = "SHARE",
            description =
                    "The share of the votes in the answer, from 0 to 1. More votes make calm faces neutral more often, and rare"
                            + " emotions rarer.")
    private double share;

    @Mixin
    private final ModelOutput out = new ModelOutput();

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public MixCommand() {}

    @Override
    public Integer call() {
        if (!(share >= 0 && share <= 1)) {
            throw new ParameterException(spec.commandLine(), "--votes-share must be in 0..1, not " + share);
        }
        out.prepare();
        out.write(mixed());
        PrintWriter output = spec.commandLine().getOut();
        output.printf(Locale.ROOT, "%s: votes with a share of %s%n", out.name(), share);
        output.flush();
        return ExitCode.OK;
    }

    private EmotionModel mixed() {
        Limits limits = LimitOptions.of(modelLimits);
        EmotionModel first = labels.load(limits);
        EmotionModel second = votes.load(limits);
        try {
            return MixedHeads.of(first, second, share);
        } catch (IllegalArgumentException e) {
            throw new ModelException("cannot mix " + labels.name() + " and " + votes.name() + ": " + e.getMessage(), e);
        }
    }
}
