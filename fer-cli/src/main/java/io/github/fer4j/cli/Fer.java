package io.github.fer4j.cli;

import io.github.fer4j.cli.average.AverageCommand;
import io.github.fer4j.cli.calibrate.CalibrateCommand;
import io.github.fer4j.cli.camera.CameraCommand;
import io.github.fer4j.cli.compare.CompareCommand;
import io.github.fer4j.cli.dataset.DatasetCommand;
import io.github.fer4j.cli.detect.DetectEvalCommand;
import io.github.fer4j.cli.detect.DetectorCommand;
import io.github.fer4j.cli.detect.TrainDetectorCommand;
import io.github.fer4j.cli.evaluate.EvaluateCommand;
import io.github.fer4j.cli.export.ExportCommand;
import io.github.fer4j.cli.faces.FacesCommand;
import io.github.fer4j.cli.mix.MixCommand;
import io.github.fer4j.cli.model.ModelCommand;
import io.github.fer4j.cli.options.FileNames;
import io.github.fer4j.cli.recognize.RecognizeCommand;
import io.github.fer4j.cli.serve.ServeCommand;
import io.github.fer4j.cli.train.TrainCommand;
import io.github.fer4j.cli.video.VideoCommand;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program {@code fer}. It ends with 0 if all went well, 1 if some of the work failed and 2 if the command line was
 * wrong; results are on the standard output, logs and errors on the standard error.
 */
@Command(
        name = "fer",
        description =
                "Recognises facial emotions in photos, videos and live pictures, and trains and evaluates the networks"
                        + " that do.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:some of the work failed", "2:the command line is wrong"},
        subcommands = {
            RecognizeCommand.class,
            VideoCommand.class,
            CameraCommand.class,
            ServeCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            MixCommand.class,
            AverageCommand.class,
            CalibrateCommand.class,
            ModelCommand.class,
            ExportCommand.class,
            DatasetCommand.class,
            FacesCommand.class,
            DetectEvalCommand.class,
            TrainDetectorCommand.class,
            DetectorCommand.class
        })
public final class Fer {

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Logs more, and shows the stack trace of an error.")
    private boolean verbose;

    private Fer() {}

    /**
     * Runs the program and ends the process.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.setErr(new PrintableErrors(System.err));
        System.exit(commandLine().execute(args));
    }

    /** The program, ready to be executed. */
    static CommandLine commandLine() {
        Fer fer = new Fer();
        Failures failures = new Failures(() -> fer.verbose);
        return new CommandLine(fer)
                .registerConverter(Path.class, new FileNames.Converter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    Logging.configure(fer.verbose);
                    Display.configure(parsed);
                    return failures.guard(parsed, new CommandLine.RunLast());
                });
    }
}
