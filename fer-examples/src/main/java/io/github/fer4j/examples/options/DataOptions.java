package io.github.fer4j.examples.options;

import io.github.fer4j.DatasetException;
import io.github.fer4j.Emotion;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.dataset.Defects;
import io.github.fer4j.dataset.FerPlus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which labelled faces to read. */
public final class DataOptions {

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description = "Labelled faces: fer2013.csv or icml_face_data.csv, plain or gzipped, whole or in parts, or a"
                    + " folder (train|validation|test / emotion / pictures).")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--lenient", description = "Skips and counts bad rows and pictures instead of failing.")
    private boolean lenient;

    @Option(
            names = "--votes",
            paramLabel = "FILE",
            description = "FER+'s votes on the faces of --data (fer2013new.csv), a row for each of theirs in the same"
                    + " order.")
    private @Nullable Path votes;

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
     * Reads all of it, with the votes on each face if there are any.
     *
     * @param labels in the order that the model has or shall have them
     * @return the faces of all splits
     * @throws io.github.fer4j.DatasetException if it cannot be read
     */
    public Dataset read(List<Emotion> labels) {
        Defects defects = lenient ? Defects.skipping() : Defects.failing();
        Dataset faces = Datasets.read(paths, labels, new LazyImageReader(), defects);
        return votes == null ? faces : FerPlus.addVotes(faces, votes);
    }

    /**
     * Reads all of it, to measure a model on: each face labelled as in the data, or, where there are votes, by the emotion
     * that most voters agree on; faces without such a majority are left out.
     *
     * @param labels those of the model
     * @return the faces of all splits
     * @throws DatasetException if it cannot be read, or a face has a label that the model lacks
     */
    public Dataset readAgreed(List<Emotion> labels) {
        try {
            Dataset faces = read(labels);
            return votes == null
                    ? faces
                    : new Dataset(labels, FerPlus.majority(faces).faces());
        } catch (IllegalArgumentException e) {
            throw new DatasetException(
                    "the data has faces that the model has no label for: " + e.getMessage()
                            + ". Give data with the model's labels, or another model",
                    e);
        }
    }
}
