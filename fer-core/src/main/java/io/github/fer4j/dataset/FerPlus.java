package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.limit.Limits;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * FER+ (Barsoum et al., 2016): the votes of ten people on each face of FER2013, as stored in {@code fer2013new.csv}.
 *
 * <p>The file has one row for each row of FER2013, in the same order within each Usage. A file may hold some of the
 * Usages only. Thread-safe.
 */
public final class FerPlus {

    private FerPlus() {}

    /**
     * Adds votes to faces of FER2013, with {@link Limits#DEFAULT}.
     *
     * @param faces all faces of each split, as read from FER2013
     * @param file the votes, plain or gzipped
     * @return the same faces and labels, each face with its votes
     * @throws DatasetException if the file is missing or malformed, or its number of rows differs from the number of faces
     *     of a split
     */
    public static Dataset addVotes(Dataset faces, Path file) {
        return addVotes(faces, file, Limits.DEFAULT);
    }

    /**
     * Adds votes to faces of FER2013.
     *
     * @param faces all faces of each split, as read from FER2013
     * @param file the votes, plain or gzipped
     * @param limits the most that the file may demand: {@link Limits#csvBytes()}, {@link Limits#csvLineBytes()} and {@link
     *     Limits#csvColumns()}
     * @return the same faces and labels, each face with its votes
     * @throws DatasetException if the file is missing or malformed, or its number of rows differs from the number of faces
     *     of a split
     */
    public static Dataset addVotes(Dataset faces, Path file, Limits limits) {
        Objects.requireNonNull(faces, "faces");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(limits, "limits");
        Map<Split, Deque<EmotionVotes>> votes = read(file, limits);
        for (Split split : Split.values()) {
            int there = faces.split(split).size();
            int voted = of(split, votes).size();
            if (there > 0 && there != voted) {
                throw new DatasetException(file + ": has votes on " + voted + " faces of the split " + split
                        + ", but the data has " + there + ": give the whole split, with no row left out");
            }
        }
        List<LabelledFace> joined = faces.faces().stream()
                .map(face -> face.with(of(face.split(), votes).remove()))
                .toList();
        return new Dataset(faces.labels(), joined);
    }

    /**
     * The faces on which most voters agree, labelled with that emotion.
     *
     * @param faces with votes
     * @return faces labelled by {@link EmotionVotes#majority()}, with the labels of {@link Emotion#FERPLUS}; faces without
     *     a majority are left out
     */
    public static Dataset majority(Dataset faces) {
        return relabel(faces, EmotionVotes::majority);
    }

    /**
     * The faces for training on the votes, each labelled with the emotion that has the most votes.
     *
     * @param faces with votes
     * @return faces labelled by {@link EmotionVotes#plurality()}, with the labels of {@link Emotion#FERPLUS}; faces without
     *     a {@link EmotionVotes#distribution} are left out
     */
    public static Dataset voted(Dataset faces) {
        return relabel(faces, votes -> votes.distribution(Emotion.FERPLUS).flatMap(distribution -> votes.plurality()));
    }

    private static Dataset relabel(Dataset faces, Function<EmotionVotes, Optional<Emotion>> rule) {
        Objects.requireNonNull(faces, "faces");
        List<LabelledFace> labelled = new ArrayList<>();
        for (LabelledFace face : faces.faces()) {
            face.votes()
                    .flatMap(rule)
                    .ifPresent(label -> labelled.add(new LabelledFace(face.face(), label, face.split(), face.votes())));
        }
        return new Dataset(Emotion.FERPLUS, labelled);
    }

    /** The votes of one split, possibly none. */
    private static Deque<EmotionVotes> of(Split split, Map<Split, Deque<EmotionVotes>> votes) {
        return votes.computeIfAbsent(split, key -> new ArrayDeque<>());
    }

    /** Always strict: with one row left out, all that follow would belong to other faces. */
    private static Map<Split, Deque<EmotionVotes>> read(Path file, Limits limits) {
        Map<Split, Deque<EmotionVotes>> votes = new EnumMap<>(Split.class);
        try (CsvFile rows = new CsvFile(file, ErrorPolicy.strict(), limits)) {
            Map<Emotion, Integer> columns = new LinkedHashMap<>();
            Emotion.FERPLUS.forEach(emotion -> columns.put(emotion, rows.column(emotion.label())));
            int usage = rows.column("usage");
            int unknown = rows.column("unknown");
            int notAFace = rows.column("nf");
            while (rows.next()) {
                try {
                    Map<Emotion, Integer> emotions = new LinkedHashMap<>();
                    for (Map.Entry<Emotion, Integer> column : columns.entrySet()) {
                        emotions.put(
                                column.getKey(),
                                count(rows, column.getValue(), column.getKey().label()));
                    }
                    EmotionVotes row =
                            new EmotionVotes(emotions, count(rows, unknown, "unknown"), count(rows, notAFace, "nf"));
                    of(Fer2013Reader.split(rows, usage), votes).add(row);
                } catch (RowException e) {
                    rows.reject(e);
                }
            }
        }
        return votes;
    }

    private static int count(CsvFile row, int column, String name) throws RowException {
        try {
            int count = Integer.parseInt(row.text(column));
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a negative number is.
        }
        throw new RowException(
                DataError.MALFORMED_ROW, name + " is " + row.quoted(column) + ", expected a number of votes");
    }
}
