package io.github.fer4j.cli.compare;

import io.github.fer4j.cli.report.FaceSheet;
import io.github.fer4j.cli.report.FaceSheet.Face;
import io.github.fer4j.cli.report.FaceSheet.Line;
import io.github.fer4j.cli.report.Png;
import io.github.fer4j.evaluate.Predictions;
import java.util.List;

/**
 * Draws faces that one model gets right and another wrong: below each the true emotion, as the one says, and what the
 * other says, each with its confidence in percent. Thread-safe.
 */
final class DisagreementSheet {

    private static final int MOST = 32;

    private DisagreementSheet() {}

    /** Some of the faces at these positions, the first ones. */
    static Png of(List<Integer> positions, Predictions right, Predictions wrong) {
        List<Face> faces = positions.stream()
                .limit(MOST)
                .map(i -> new Face(
                        right.faces().get(i).face(),
                        List.of(
                                Line.right(
                                        right.scores().get(i),
                                        right.scores().get(i).top()),
                                Line.wrong(wrong.scores().get(i)))))
                .toList();
        return new FaceSheet(8, 2, 2).draw(faces);
    }
}
