package io.github.fer4j.cli.faces;

import io.github.fer4j.preprocess.FaceImage;
import java.util.List;

/** Where the aligned faces of pictures go. */
sealed interface FaceOutput permits FaceSheet, FaceFolder {

    /**
     * Takes the faces of a picture.
     *
     * @param picture its name
     * @param faces possibly none
     */
    void add(String picture, List<FaceImage> faces);

    /**
     * Writes what is not yet written.
     *
     * @return how many faces were written
     */
    int finish();
}
