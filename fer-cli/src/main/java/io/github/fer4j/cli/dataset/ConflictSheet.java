package io.github.fer4j.cli.dataset;

import io.github.fer4j.cli.report.FaceSheet;
import io.github.fer4j.cli.report.FaceSheet.Face;
import io.github.fer4j.cli.report.FaceSheet.Line;
import io.github.fer4j.cli.report.Png;
import io.github.fer4j.dataset.Duplicates;
import io.github.fer4j.emotion.Emotion;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** Draws pictures that have several labels, with how many faces have each. Thread-safe. */
final class ConflictSheet {

    private static final int MOST = 40;

    private ConflictSheet() {}

    /** Empty if no picture has several labels. */
    static Optional<Png> of(Duplicates duplicates) {
        List<Face> faces = duplicates.conflicting().stream()
                .limit(MOST)
                .map(ConflictSheet::face)
                .toList();
        return faces.isEmpty() ? Optional.empty() : Optional.of(new FaceSheet(10, 2, 3).draw(faces));
    }

    private static Face face(Duplicates.Group group) {
        return new Face(
                group.picture(),
                group.emotions().stream()
                        .map(emotion -> new Line(count(group, emotion) + " " + emotion.label(), Color.BLACK))
                        .toList());
    }

    private static long count(Duplicates.Group group, Emotion emotion) {
        return group.occurrences().stream()
                .filter(occurrence -> occurrence.face().emotion().equals(emotion))
                .count();
    }
}
