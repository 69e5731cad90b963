package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * FER+ (Barsoum et al., 2016): ten people's votes on each face of FER2013, in the form of {@code fer2013new.csv}.
 *
 * <p>The file has a row for each row of FER2013, in the same order within each Usage; files of some Usages alone will do.
 * Thread-safe.
 */
public final class FerPlus {

    private FerPlus() {}

    /**
     * Adds votes to faces of FER2013.
     *
     * @param faces as read from FER2013, none left out
     * @param file the votes, plain or gzipped
     * @return the same faces and labels, each face with its votes
     * @throws DatasetException if the file is missing or malformed, or has another number of rows than a split has faces
     */
    public static Dataset addVotes(Dataset faces, Path file) {
        Map<Split, Deque<EmotionVotes>> votes = read(file);
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
     * The faces on which most voters agree, labelled by them.
     *
     * @param faces with votes
     * @return faces labelled by {@link EmotionVotes#majority()}, with the labels of {@link Emotion#FERPLUS}; those
     *     without a majority are left out
     */
    public static Dataset majority(Dataset faces) {
        return relabel(faces, EmotionVotes::majority);
    }

    /**
     * The faces that voters named any emotion of, labelled by the one named most, for learning from the votes.
     *
     * @param faces with votes
     * @return faces labelled by {@link EmotionVotes#plurality()}, with the labels of {@link Emotion#FERPLUS}; those that
     *     nobody named an emotion of, or that as many people saw no face in, are left out
     */
    public static Dataset voted(Dataset faces) {
        return relabel(faces, votes -> votes.distribution(Emotion.FERPLUS).flatMap(distribution -> votes.plurality()));
    }

    private static Dataset relabel(Dataset faces, Function<EmotionVotes, Optional<Emotion>> rule) {
        List<LabelledFace> labelled = new ArrayList<>();
        for (LabelledFace face : faces.faces()) {
            face.votes()
                    .flatMap(rule)
                    .ifPresent(label -> labelled.add(new LabelledFace(face.face(), label, face.split(), face.votes())));
        }
        return new Dataset(Emotion.FERPLUS, labelled);
    }

    /** The votes of one split, possibly none. */
    static Deque<EmotionVotes> of(Split split, Map<Split, Deque<EmotionVotes>> votes) {
        return votes.computeIfAbsent(split, key -> new ArrayDeque<>());
    }

    private static Map<Split, Deque<EmotionVotes>> read(Path file) {
        Map<Split, Deque<EmotionVotes>> votes = new EnumMap<>(Split.class);
        try (ByteLines lines = new ByteLines(DatasetFiles.open(file))) {
            try {
                if (!lines.next()) {
                    throw new DatasetException(file + ": the file is empty");
                }
                FerPlusRow rows = new FerPlusRow(text(lines));
                while (lines.next()) {
                    if (lines.length() > 0) {
                        rows.parse(text(lines), votes);
                    }
                }
            } catch (RowException e) {
                throw new DatasetException(file + ", line " + lines.number() + ": " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new DatasetException(file + ": " + DatasetFiles.reason(e), e);
        }
        return votes;
    }

    private static String text(ByteLines lines) {
        return new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
    }
}
