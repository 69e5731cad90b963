package io.github.fer4j.cli.dataset;

import io.github.fer4j.cli.report.FaceSheet;
import io.github.fer4j.cli.report.FaceSheet.Face;
import io.github.fer4j.cli.report.FaceSheet.Line;
import io.github.fer4j.cli.report.Png;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.emotion.Emotion;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws some faces of each emotion, a row for each. Thread-safe. */
final class ExampleSheet {

    private static final int EACH = 10;

    private ExampleSheet() {}

    static Png of(Dataset dataset, long seed) {
        Random random = new Random(seed);
        List<Face> faces = new ArrayList<>();
        for (Emotion label : dataset.labels()) {
            faces.addAll(examples(dataset, label, random));
        }
        return new FaceSheet(EACH, 2, 1).draw(faces);
    }

    /** A whole row, so that the next emotion begins on the left; blank where there are fewer faces. */
    private static List<Face> examples(Dataset dataset, Emotion label, Random random) {
        List<LabelledFace> all = new ArrayList<>(dataset.faces().stream()
                .filter(face -> face.emotion().equals(label))
                .toList());
        Collections.shuffle(all, random);
        List<Face> row = new ArrayList<>();
        for (LabelledFace face : all.subList(0, Math.min(EACH, all.size()))) {
            row.add(new Face(face.face(), List.of(new Line(label.label(), Color.BLACK))));
        }
        while (!row.isEmpty() && row.size() < EACH) {
            row.add(Face.BLANK);
        }
        return row;
    }
}
