package io.github.fer4j.cli.options;

import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.EmotionModel;
import picocli.CommandLine.Option;

/** The network, in commands that recognise. */
public final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = ModelReference.SYNTAX,
            converter = ModelReference.Converter.class,
            defaultValue = ModelReference.DEFAULT,
            description = "The network to use (default: the bundled ${DEFAULT-VALUE} one).")
    private ModelReference model = new ModelReference(ModelReference.DEFAULT);

    /** Nothing asked for yet; picocli fills it. */
    public ModelOption() {}

    /**
     * As it was named.
     *
     * @return the name of a bundled model, or a file
     */
    public String name() {
        return model.name();
    }

    /**
     * Loads it.
     *
     * @param limits the most that a file may demand
     * @return the model
     * @throws io.github.fer4j.error.ModelException if it cannot be read or is beyond a limit
     */
    public EmotionModel load(Limits limits) {
        return model.load(limits);
    }
}
