package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.files.QuotedText;
import java.util.List;
import java.util.Objects;

/**
 * Labelled faces in memory. A face takes about 2.4 kB.
 *
 * <p>Immutable and thread-safe.
 *
 * @param labels the labels in order; they do not depend on the faces
 * @param faces the faces in the order of their source; the emotion of each is one of the labels
 */
public record Dataset(List<Emotion> labels, List<LabelledFace> faces) {

    private static final int LONGEST_QUOTATION = 300;

    /**
     * A data set.
     *
     * @param labels the labels in order, at least one, each once, without {@link Emotion#UNCERTAIN}; copied
     * @param faces the emotion of each is one of the labels; copied
     * @throws IllegalArgumentException if there is no label, a label stands twice or is {@link Emotion#UNCERTAIN}, or the
     *     emotion of a face is not one of the labels
     */
    public Dataset {
        labels = Emotion.requireLabels(labels);
        faces = List.copyOf(Objects.requireNonNull(faces, "faces"));
        for (LabelledFace face : faces) {
            if (!labels.contains(face.emotion())) {
                throw new IllegalArgumentException(
                        QuotedText.printable(face.emotion().label(), LONGEST_QUOTATION)
                                + " is not among the labels "
                                + QuotedText.printable(labels.toString(), LONGEST_QUOTATION));
            }
        }
    }

    /**
     * The faces of one split.
     *
     * @param split the split
     * @return a data set with the same labels; it may have no face
     */
    public Dataset split(Split split) {
        Objects.requireNonNull(split, "split");
        return new Dataset(
                labels, faces.stream().filter(face -> face.split() == split).toList());
    }

    /**
     * The number of faces.
     *
     * @return 0 or more
     */
    public int size() {
        return faces.size();
    }

    /**
     * The label of each face as its position in {@link #labels()}.
     *
     * @return a new array with one number for each face, in the same order
     */
    public int[] labelIndices() {
        return faces.stream().mapToInt(face -> labels.indexOf(face.emotion())).toArray();
    }

    /**
     * A hash of the labels and of the label, split, pixels and votes of each face, in order. It does not depend on the
     * file format or compression: the same faces have the same hash wherever they come from.
     *
     * @return SHA-256 in lower-case hexadecimal
     */
    public String sha256() {
        return DatasetHash.of(this);
    }
}
