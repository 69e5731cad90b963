package io.github.fer4j.cli.options;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.dataset.ErrorPolicy;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.limit.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which labelled faces to read. */
public final class DataOptions {

    private static final Logger LOGGER = LoggerFactory.getLogger(DataOptions.class);

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Labelled faces: fer2013.csv or icml_face_data.csv, plain or gzipped, as one file or several, or a folder"
                            + " of pictures (train|validation|test / emotion / picture).")
    private final List<Path> paths = new ArrayList<>();

    @Option(
            names = "--lenient",
            description = "Skips bad rows and pictures and logs how many, instead of failing at the first.")
    private boolean lenient;

    @Option(
            names = "--votes",
            paramLabel = "FILE",
            description =
                    "The votes of FER+ (fer2013new.csv) on the faces of --data, a row for each face in the same order.")
    private @Nullable Path votes;

    @Mixin
    private final LimitOptions.Pictures pictureLimits = new LimitOptions.Pictures();

    @Mixin
    private final LimitOptions.Tables tableLimits = new LimitOptions.Tables();

    /** None given yet; picocli fills it. */
    public DataOptions() {}

    /**
     * Whether there are votes on the faces.
     *
     * @return true if --votes was given
     */
    public boolean hasVotes() {
        return votes != null;
    }

    /**
     * What pictures may demand.
     *
     * @return the options
     */
    public LimitOptions.Pictures pictureLimits() {
        return pictureLimits;
    }

    /**
     * What CSV files may demand.
     *
     * @return the options
     */
    public LimitOptions.Tables tableLimits() {
        return tableLimits;
    }

    /**
     * What will be read.
     *
     * @return the files and folders of faces, and the file of votes
     */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(paths);
        if (votes != null) {
            files.add(votes);
        }
        return files;
    }

    /**
     * Reads all of it, with the votes on each face if there are any.
     *
     * @param labels in the order that the model has or shall have them
     * @return the faces of all splits
     * @throws DatasetException if it cannot be read
     */
    public Dataset read(List<Emotion> labels) {
        requireTable();
        ErrorPolicy errors = lenient ? ErrorPolicy.lenient() : ErrorPolicy.strict();
        Limits limits = LimitOptions.of(pictureLimits, tableLimits);
        Dataset faces = Datasets.read(paths, labels, new LazyImageReader(limits), errors, limits);
        return votes == null ? faces : FerPlus.addVotes(faces, votes, limits);
    }

    /**
     * The faces to measure a model on: each labelled as in the data, or, where there are votes, by the emotion that most
     * voters agree on. Faces without such a majority are left out, and those with a label that the model lacks.
     *
     * @param faces as they were read
     * @return faces with the same set of labels
     */
    public Dataset agreed(Dataset faces) {
        if (votes == null) {
            return faces;
        }
        Map<Boolean, List<LabelledFace>> known = FerPlus.majority(faces).faces().stream()
                .collect(Collectors.partitioningBy(face -> faces.labels().contains(face.emotion())));
        List<LabelledFace> unknown = known.getOrDefault(false, List.of());
        if (!unknown.isEmpty()) {
            LOGGER.warn(
                    "faces left out, as the model has no label for {}: {}",
                    unknown.stream()
                            .map(face -> face.emotion().label())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    unknown.size());
        }
        return new Dataset(faces.labels(), known.getOrDefault(true, List.of()));
    }

    /** Votes have the order of FER2013's rows, which pictures in folders have not. */
    private void requireTable() {
        for (Path path : paths) {
            if (votes != null && Files.isDirectory(path)) {
                throw new DatasetException("--votes follow the rows of fer2013.csv, but " + path
                        + " is a folder: give the table, or leave out --votes");
            }
        }
    }
}
