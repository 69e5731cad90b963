package io.github.fer4j.cli.options;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.error.DatasetException;
import java.util.Locale;

/** Chooses the part of the data that a command works on. Thread-safe. */
public final class SplitFaces {

    private SplitFaces() {}

    /**
     * The faces of one split.
     *
     * @param data of all splits
     * @param split which
     * @return at least one face
     * @throws DatasetException if there is none
     */
    public static Dataset of(Dataset data, Split split) {
        Dataset faces = data.split(split);
        if (faces.size() == 0) {
            throw new DatasetException("the data has no faces of the split "
                    + split.name().toLowerCase(Locale.ROOT) + ": give a file that has some, or another --split");
        }
        return faces;
    }
}
