package io.github.fer4j.cli.compare;

import io.github.fer4j.cli.report.FaceSheet;
import io.github.fer4j.cli.report.FaceSheet.Face;
import io.github.fer4j.cli.report.FaceSheet.Line;
import io.github.fer4j.cli.report.Png;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.Predictions;
import java.awt.Color;
import java.util.List;

/**
 * Draws faces that one model gets right and another wrong: below each the true emotion, as the one says, and what the
 * other says, each with its confidence in percent. Thread-safe.
 */
final class DisagreementSheet {

    private static final int MOST = 32;
    private static final Color RIGHT = new Color(0x00695C);
    private static final Color WRONG = new Color(0xB71C1C);

    private DisagreementSheet() {}

    /** Some of the faces at these positions, the first ones. */
    static Png of(List<Integer> positions, Predictions right, Predictions wrong) {
        List<Face> faces = positions.stream()
                .limit(MOST)
                .map(i -> new Face(
                        right.faces().get(i).face(),
                        List.of(
                                line(right.scores().get(i), RIGHT),
                                line(wrong.scores().get(i), WRONG))))
                .toList();
        return new FaceSheet(8, 2, 2).draw(faces);
    }

    private static Line line(EmotionScores scores, Color colour) {
        Emotion top = scores.top();
        return new Line(top.label() + " " + Math.round(100 * scores.of(top)), colour);
    }
}
