package io.github.fer4j.cli.detect;

import io.github.fer4j.cli.options.Json;
import io.github.fer4j.model.detect.DetectorModel;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the networks of a face detector are and where their weights come from. Needs no native library. */
@Command(
        name = "detector",
        description =
                "Prints the networks of the face detectors network and cascade, and where their weights come from.")
public final class DetectorCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = DetectorFile.SYNTAX,
            converter = DetectorFile.Converter.class,
            arity = "0..1",
            defaultValue = DetectorFile.BUNDLED,
            description =
                    "A file that train-detector wrote, or the networks of this program (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private DetectorFile file;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public DetectorCommand() {}

    @Override
    public Integer call() {
        DetectorModel model = file.load();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.pretty(DetectorModelJson.of(model)) : DetectorModelText.of(model));
        out.flush();
        return ExitCode.OK;
    }
}
