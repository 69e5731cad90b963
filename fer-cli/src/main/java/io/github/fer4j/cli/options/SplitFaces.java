package io.github.fer4j.cli.options;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * The pictures of one split.
     *
     * @param data of all splits
     * @param split which
     * @return each picture once; empty if the data has none of the split
     */
    public static Set<FaceImage> pictures(Dataset data, Split split) {
        return data.split(split).faces().stream().map(LabelledFace::face).collect(Collectors.toSet());
    }
}
