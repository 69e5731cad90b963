package io.github.fer4j.cli.faces;

import io.github.fer4j.preprocess.FaceImage;
import java.nio.file.Path;
import java.util.List;

/** Where the aligned faces of pictures go. */
sealed interface FaceOutput permits FaceSheet, FaceFolder {

    /**
     * Takes the faces of a picture.
     *
     * @param picture its file name, without folders
     * @param faces possibly none
     */
    void add(Path picture, List<FaceImage> faces);

    /**
     * How many faces were added.
     *
     * @return 0 or more
     */
    int taken();

    /**
     * Writes what is not yet written.
     *
     * @return how many faces were written
     */
    int finish();
}
