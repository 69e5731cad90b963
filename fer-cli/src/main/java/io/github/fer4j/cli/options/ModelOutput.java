package io.github.fer4j.cli.options;

import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command writes the model that it makes, and how. */
public final class ModelOutput {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--precision",
            paramLabel = "float16|float32",
            defaultValue = "float16",
            description =
                    "How weights are stored in the model file. float16 halves the file and costs no accuracy worth mention"
                            + " (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FLOAT16;

    /** Nothing asked for yet; picocli fills it. */
    public ModelOutput() {}

    /** Finds out before the work whether the file can be written. */
    public void prepare() {
        OutputFile.prepare(out);
    }

    /**
     * The file.
     *
     * @return as it was given
     */
    public Path file() {
        return out;
    }

    /**
     * Writes the file.
     *
     * @param model what it holds
     */
    public void write(EmotionModel model) {
        write(model, out);
    }

    /**
     * Writes a second file in the same precision.
     *
     * @param model what it holds
     * @param second where it goes
     */
    public void write(EmotionModel model, Path second) {
        EmotionModelFile.write(model, precision, second);
    }

    /**
     * The name of the file.
     *
     * @return as a terminal may show it
     */
    public String name() {
        return Printable.line(out.toString());
    }
}
