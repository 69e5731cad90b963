package io.github.fer4j.cli.export;

import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.OutputPaths;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.onnx.OnnxExport;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a model for other programs. Needs no native library. */
@Command(
        name = "export",
        description =
                "Writes a model as ONNX, which ONNX Runtime, OpenCV and many other programs read. The file holds labels,"
                        + " temperature and provenance as metadata.")
public final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            description = "A model file, or a bundled network.")
    @SuppressWarnings("NullAway.Init")
    private ModelReference model;

    @Option(
            names = "--onnx",
            required = true,
            paramLabel = "FILE",
            description = "The file to write, such as regularized.onnx. An existing file is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path onnx;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public ExportCommand() {}

    @Override
    public Integer call() {
        requireDistinct();
        OutputFile.prepare(onnx);
        EmotionModel loaded = model.load(LimitOptions.of(modelLimits));
        OnnxExport.write(loaded, onnx);
        report(loaded);
        return ExitCode.OK;
    }

    /** The model must not be lost. */
    private void requireDistinct() {
        try {
            OutputPaths.requireDistinct(List.of(Path.of(model.name())), List.of(onnx));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void report(EmotionModel loaded) {
        PrintWriter output = spec.commandLine().getOut();
        output.printf(
                Locale.ROOT,
                "%s: %s, %,d parameters, %d labels%n",
                Printable.line(onnx.toString()),
                Printable.line(loaded.network().name()),
                loaded.network().parameters(),
                loaded.labels().size());
        output.flush();
    }
}
