package io.github.fer4j.cli.report;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.Predictions;
import java.util.ArrayList;
import java.util.List;

/** Prints a model's answers to labelled faces as CSV. Thread-safe. */
public final class PredictionsCsv {

    private PredictionsCsv() {}

    /**
     * A header, and a line for each face.
     *
     * @param predictions what to print
     * @return lines, each ended: the position of the face among those measured, from 1, its true and its predicted
     *     emotion, and the probability of each of the model's labels, 0..1
     */
    public static String of(Predictions predictions) {
        List<List<String>> rows = new ArrayList<>(predictions.size() + 1);
        rows.add(header(predictions.labels()));
        for (int i = 0; i < predictions.size(); i++) {
            rows.add(row(predictions, i));
        }
        return CsvText.of(rows);
    }

    private static List<String> header(List<Emotion> labels) {
        List<String> header = new ArrayList<>(List.of("face", "true", "predicted"));
        labels.forEach(label -> header.add(label.label()));
        return header;
    }

    private static List<String> row(Predictions predictions, int index) {
        EmotionScores scores = predictions.scores().get(index);
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(index + 1));
        row.add(predictions.faces().get(index).emotion().label());
        row.add(scores.top().label());
        predictions.labels().forEach(label -> row.add(CsvText.decimal(scores.of(label), 6)));
        return row;
    }
}
