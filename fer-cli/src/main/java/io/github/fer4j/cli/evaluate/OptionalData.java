package io.github.fer4j.cli.evaluate;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Lets {@code --data} be left out, where photos may be given instead. */
final class OptionalData implements IModelTransformer {

    private static final String DATA = "--data";

    @Override
    public CommandSpec transform(CommandSpec spec) {
        OptionSpec data = spec.findOption(DATA);
        spec.remove(data);
        spec.addOption(OptionSpec.builder(data).required(false).build());
        return spec;
    }
}
