package io.github.fer4j.cli.options;

import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.ModelEnsemble;
import picocli.CommandLine.Option;

/** The network, in commands that recognise. */
public final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = EnsembleReference.SYNTAX,
            converter = EnsembleReference.Converter.class,
            defaultValue = ModelReference.DEFAULT,
            description =
                    "The network to use (default: the bundled ${DEFAULT-VALUE} one). Several answer together, with a plus"
                            + " between their names, and take the time of all.")
    private EnsembleReference model = new EnsembleReference(ModelReference.DEFAULT);

    /** Nothing asked for yet; picocli fills it. */
    public ModelOption() {}

    /**
     * As it was named.
     *
     * @return the names of bundled models or files
     */
    public String name() {
        return model.name();
    }

    /**
     * Loads it.
     *
     * @param limits the most that a file may demand
     * @return the model, or several that answer together
     * @throws io.github.fer4j.error.ModelException if it cannot be read or is beyond a limit
     */
    public ModelEnsemble load(Limits limits) {
        return model.load(limits);
    }
}
