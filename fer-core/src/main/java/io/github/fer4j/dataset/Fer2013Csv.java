package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads FER2013 from CSV: Kaggle's {@code fer2013.csv} and {@code icml_face_data.csv}, plain or gzipped.
 *
 * <p>The first line names the columns {@code emotion}, {@code pixels} and {@code Usage}, in any order, with or without
 * spaces after the commas; further columns are ignored. Fields may be quoted; lines end with LF or CRLF; blank lines are
 * passed over. A gzip is known by its first bytes, not by its name. Labels are {@link Emotion#FER2013}'s numbers; the
 * Usages Training, PublicTest and PrivateTest are {@link Split#TRAINING}, {@link Split#VALIDATION} and {@link
 * Split#TEST}. A file need not hold all three.
 *
 * <p>Every error is a {@link DatasetException} that names the file, the line where there is one, and the reason.
 * Thread-safe; the streams are not.
 */
public final class Fer2013Csv {

    private Fer2013Csv() {}

    /**
     * Reads files into memory; the first bad row is an error.
     *
     * @param files at least one; their rows follow each other
     * @return all faces in the order of the files and rows, with the labels of {@link Emotion#FER2013}
     * @throws DatasetException if a file is missing, empty, truncated or malformed
     * @throws IllegalArgumentException if there is no file
     */
    public static Dataset read(List<Path> files) {
        return read(files, ErrorPolicy.failing());
    }

    /**
     * Reads files into memory.
     *
     * @param files at least one; their rows follow each other
     * @param defects what to do about bad rows; {@link ErrorPolicy#skipping()} to leave them out and count them
     * @return the good faces in the order of the files and rows, with the labels of {@link Emotion#FER2013}
     * @throws DatasetException if a file is missing or empty or lacks a column, or at a bad row that is not skipped
     * @throws IllegalArgumentException if there is no file
     */
    public static Dataset read(List<Path> files, ErrorPolicy defects) {
        try (Stream<LabelledFace> faces = stream(files, defects)) {
            return new Dataset(Emotion.FER2013, faces.toList());
        }
    }

    /**
     * Streams files row by row, in little memory. The stream holds an open file: close it. It logs the number of skipped
     * rows when it is closed. A terminal operation throws {@link DatasetException} as {@link #read(List, ErrorPolicy)} does.
     *
     * @param files at least one; their rows follow each other; each is opened when its turn comes
     * @param defects what to do about bad rows
     * @return the good faces in the order of the files and rows
     * @throws IllegalArgumentException if there is no file
     */
    public static Stream<LabelledFace> stream(List<Path> files, ErrorPolicy defects) {
        return open(files, defects).onClose(defects::logSummary);
    }

    /** A stream that leaves the logging of defects to a caller that reads from several places. */
    static Stream<LabelledFace> open(List<Path> files, ErrorPolicy defects) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file to read");
        }
        Fer2013Iterator faces = new Fer2013Iterator(files, defects);
        int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(faces, order), false)
                .onClose(faces::close);
    }
}
