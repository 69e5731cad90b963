package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.limit.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads FER2013 from CSV: Kaggle's {@code fer2013.csv} and {@code icml_face_data.csv}, plain or gzipped.
 *
 * <p>The first line names the columns {@code emotion}, {@code pixels} and {@code Usage}, in any order, with or without
 * spaces after the commas; other columns are ignored. Fields may be quoted. Lines end with LF or CRLF; blank lines are
 * passed over. A gzip is recognised by its first bytes, not by its name. Labels are the numbers of {@link
 * Emotion#FER2013}. The Usages Training, PublicTest and PrivateTest are {@link Split#TRAINING}, {@link
 * Split#VALIDATION} and {@link Split#TEST}; a file need not hold all three.
 *
 * <p>Every error is a {@link DatasetException} that names the file, the line where there is one, and the reason.
 * Thread-safe; the streams are not.
 */
public final class Fer2013Csv {

    private Fer2013Csv() {}

    /**
     * Reads files into memory. The first bad row is an error.
     *
     * @param files at least one; the rows of all files are joined in order
     * @return all faces in the order of the files and rows, with the labels of {@link Emotion#FER2013}
     * @throws DatasetException if a file is missing, empty, truncated or malformed
     * @throws IllegalArgumentException if there is no file
     */
    public static Dataset read(List<Path> files) {
        return read(files, ErrorPolicy.strict());
    }

    /**
     * Reads files into memory.
     *
     * @param files at least one; the rows of all files are joined in order
     * @param errors what to do about bad rows
     * @return the good faces in the order of the files and rows, with the labels of {@link Emotion#FER2013}
     * @throws DatasetException if a file is missing or empty, lacks a column or is above {@link Limits#DEFAULT}, or at a
     *     bad row that the policy does not pass over
     * @throws IllegalArgumentException if there is no file
     */
    public static Dataset read(List<Path> files, ErrorPolicy errors) {
        try (Stream<LabelledFace> faces = stream(files, errors)) {
            return new Dataset(Emotion.FER2013, faces.toList());
        }
    }

    /**
     * Reads files row by row with {@link Limits#DEFAULT}, in little memory. The stream holds an open file, so close it;
     * closing it logs the number of skipped rows. A terminal operation throws {@link DatasetException} as {@link
     * #read(List, ErrorPolicy)} does.
     *
     * @param files at least one; the rows of all files are joined in order; a file is opened when its first row is needed
     * @param errors what to do about bad rows
     * @return the good faces in the order of the files and rows
     * @throws IllegalArgumentException if there is no file
     */
    public static Stream<LabelledFace> stream(List<Path> files, ErrorPolicy errors) {
        return stream(files, errors, Limits.DEFAULT);
    }

    /**
     * Reads files row by row, in little memory; see {@link #stream(List, ErrorPolicy)}.
     *
     * @param files at least one; the rows of all files are joined in order; a file is opened when its first row is needed
     * @param errors what to do about bad rows
     * @param limits the most that a file may demand: {@link Limits#csvBytes()}, {@link Limits#csvLineBytes()} and {@link
     *     Limits#csvColumns()}; a row above one of the last two is a bad row
     * @return the good faces in the order of the files and rows
     * @throws IllegalArgumentException if there is no file
     */
    public static Stream<LabelledFace> stream(List<Path> files, ErrorPolicy errors, Limits limits) {
        return open(files, errors, limits).onClose(errors::logSummary);
    }

    /** A stream that leaves the logging of errors to a caller that reads from several places. */
    static Stream<LabelledFace> open(List<Path> files, ErrorPolicy errors, Limits limits) {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(limits, "limits");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file to read");
        }
        Fer2013Reader faces = new Fer2013Reader(files, errors, limits);
        int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(faces, order), false)
                .onClose(faces::close);
    }
}
