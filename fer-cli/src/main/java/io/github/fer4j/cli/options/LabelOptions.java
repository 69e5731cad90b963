package io.github.fer4j.cli.options;

import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which emotions there are, where they are not the usual ones. */
public final class LabelOptions {

    @Option(
            names = "--labels",
            paramLabel = "NAME",
            split = ",",
            description =
                    "The emotions of a folder of pictures with classes of its own, separated by commas, in the order of the"
                            + " model's outputs (default: the seven of FER2013, or the eight of FER+ where only votes decide).")
    private @Nullable List<String> names;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** None given yet; picocli fills it. */
    public LabelOptions() {}

    /**
     * Whether there are any.
     *
     * @return true if --labels was given
     */
    public boolean areGiven() {
        return names != null;
    }

    /**
     * The emotions given, or else the usual ones.
     *
     * @param usual what to return if none were given
     * @return all different
     * @throws ParameterException if one is no name, or is named twice
     */
    public List<Emotion> or(List<Emotion> usual) {
        if (names == null) {
            return usual;
        }
        List<Emotion> labels = new ArrayList<>();
        for (String name : names) {
            if (name.isBlank()) {
                throw wrong("--labels " + String.join(",", names) + " has an empty name in it");
            }
            Emotion label = Emotion.of(name);
            if (label.equals(Emotion.UNCERTAIN) || labels.contains(label)) {
                throw wrong("--labels " + String.join(",", names) + ": " + label
                        + (labels.contains(label) ? " is named twice" : " means that none is probable enough"));
            }
            labels.add(label);
        }
        return List.copyOf(labels);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
