package io.github.fer4j.cli.options;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.ModelEnsemble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A model as a user names it, or several that answer together, with a plus between their names.
 *
 * @param name as given; a file may have a plus in its name
 */
public record EnsembleReference(String name) {

    /** What users may write, for the help. */
    public static final String SYNTAX = ModelReference.SYNTAX + "[+...]";

    private static final String PLUS = "+";

    /**
     * Loads all members.
     *
     * @param limits the most that a file may demand; bundled models are trusted
     * @return the models in the order of the name
     * @throws ModelException if one cannot be read, is beyond a limit, or lacks a label of the first
     */
    public ModelEnsemble load(Limits limits) {
        List<EmotionModel> members =
                members().map(member -> member.load(limits)).toList();
        try {
            return new ModelEnsemble(members);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "the models " + name + " cannot answer together: " + e.getMessage()
                            + ". Name the model with the fewest labels first",
                    e);
        }
    }

    /**
     * The size of all model files together.
     *
     * @return in bytes
     * @throws ModelException if one cannot be read
     */
    public long size() {
        return members().mapToLong(ModelReference::size).sum();
    }

    private Stream<ModelReference> members() {
        return parts(name).stream().map(ModelReference::new);
    }

    /**
     * A name for files that belong to this: without folders and without the ending of model files.
     *
     * @return the names of all members, with a plus between
     */
    public String stem() {
        return parts(name).stream()
                .map(part -> String.valueOf(Path.of(part).getFileName()))
                .map(file -> file.replaceFirst("\\.fer$", ""))
                .collect(Collectors.joining(PLUS));
    }

    private static List<String> parts(String name) {
        boolean whole = !name.contains(PLUS) || Files.exists(FileNames.path(name));
        return whole ? List.of(name) : Arrays.asList(name.split("\\+", -1));
    }

    /** Lets picocli make references. */
    public static final class Converter implements ITypeConverter<EnsembleReference> {

        private static final FileNames.Converter FILE = new FileNames.Converter();

        /** A converter. */
        public Converter() {}

        @Override
        public EnsembleReference convert(String value) {
            FILE.convert(value);
            if (parts(value).stream().anyMatch(String::isBlank)) {
                throw new TypeConversionException("'" + value + "' names nothing beside a plus: write MODEL+MODEL");
            }
            return new EnsembleReference(value);
        }
    }
}
