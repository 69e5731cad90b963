package io.github.fer4j.cli.evaluate;

import io.github.fer4j.cli.report.FaceSheet;
import io.github.fer4j.cli.report.FaceSheet.Face;
import io.github.fer4j.cli.report.FaceSheet.Line;
import io.github.fer4j.cli.report.Png;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.PhotoResult;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the faces that were answered wrong, as the network saw them: below each the true emotion with its probability, the
 * answer with its own, and the name of the file. The surest mistakes come first.
 */
final class WrongPhotosSheet {

    private static final int MOST = 64;

    private WrongPhotosSheet() {}

    /** A sheet; empty if no answer is wrong. */
    static Optional<Png> of(MeasuredPhotos measured) {
        List<PhotoResult> results = measured.evaluation().results();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).face().isPresent() && !results.get(i).isRight()) {
                wrong.add(i);
            }
        }
        wrong.sort((a, b) -> Float.compare(confidence(results.get(b)), confidence(results.get(a))));
        List<Face> faces = wrong.stream()
                .limit(MOST)
                .flatMap(i -> measured.faces().get(i).stream().map(face -> new Face(face, lines(results.get(i)))))
                .toList();
        return faces.isEmpty() ? Optional.empty() : Optional.of(new FaceSheet(8, 2, 3).draw(faces));
    }

    private static float confidence(PhotoResult result) {
        return result.face().orElseThrow().confidence();
    }

    private static List<Line> lines(PhotoResult result) {
        EmotionScores scores = result.face().orElseThrow().scores();
        return List.of(
                Line.right(scores, result.photo().emotion()),
                Line.wrong(scores),
                new Line(String.valueOf(result.photo().file().getFileName()), Color.GRAY));
    }
}
