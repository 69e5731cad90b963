package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Labelled faces in memory: about 2.4 kB a face.
 *
 * <p>Immutable and thread-safe.
 *
 * @param labels the label set in order; it does not depend on the faces present
 * @param faces the faces in the order of their source, each with an emotion from the labels
 */
public record Dataset(List<Emotion> labels, List<LabelledFace> faces) {

    /**
     * A data set.
     *
     * @param labels the label set in order; copied
     * @param faces each with an emotion from the labels; copied
     * @throws IllegalArgumentException if a label is missing, stands twice or is {@link Emotion#UNCERTAIN}, or a face has an emotion that is not among the labels
     */
    public Dataset {
        labels = Emotion.requireLabels(labels);
        faces = List.copyOf(faces);
        for (LabelledFace face : faces) {
            if (!labels.contains(face.emotion())) {
                throw new IllegalArgumentException(face.emotion() + " is not among the labels " + labels);
            }
        }
    }

    /**
     * The faces of one part.
     *
     * @param split which part
     * @return a data set with the same labels, possibly empty
     */
    public Dataset split(Split split) {
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
     * @return one number for each face, in the same order; the caller's own
     */
    public int[] labelIndices() {
        return faces.stream().mapToInt(face -> labels.indexOf(face.emotion())).toArray();
    }

    /**
     * A hash over labels, splits, pixels and, where there are any, votes, in order. It does not depend on the file format or compression, so the same
     * faces have the same hash wherever they come from.
     *
     * @return SHA-256 in lower-case hexadecimal
     */
    public String sha256() {
        MessageDigest digest = newSha256();
        for (LabelledFace face : faces) {
            digest.update(face.emotion().label().getBytes(StandardCharsets.UTF_8));
            digest.update(face.split().name().getBytes(StandardCharsets.UTF_8));
            digest.update(face.face().toBytes());
            face.votes().ifPresent(votes -> digest.update(votes.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
