package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes votes of lines, with the order of the columns taken from the header. */
final class FerPlusRow {

    private final List<String> columns;

    /**
     * A reader of rows.
     *
     * @throws RowException if the header lacks a column
     */
    FerPlusRow(String header) throws RowException {
        columns = fields(header).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        List<String> needed = Stream.concat(
                        Emotion.FERPLUS.stream().map(Emotion::label), Stream.of("usage", "unknown", "nf"))
                .toList();
        for (String name : needed) {
            if (!columns.contains(name)) {
                throw new RowException(
                        Defect.MALFORMED_ROW, "the header has no column \"" + name + "\", only " + columns);
            }
        }
    }

    void parse(String line, Map<Split, Deque<EmotionVotes>> votes) throws RowException {
        List<String> fields = fields(line);
        if (fields.size() != columns.size()) {
            throw new RowException(Defect.MALFORMED_ROW, fields.size() + " fields, expected " + columns.size());
        }
        Map<Emotion, Integer> emotions = new LinkedHashMap<>();
        for (Emotion emotion : Emotion.FERPLUS) {
            emotions.put(emotion, count(fields, emotion.label()));
        }
        EmotionVotes row = new EmotionVotes(emotions, count(fields, "unknown"), count(fields, "nf"));
        Split split = Fer2013Row.split(fields.get(columns.indexOf("usage")));
        FerPlus.of(split, votes).add(row);
    }

    private int count(List<String> fields, String column) throws RowException {
        String text = fields.get(columns.indexOf(column));
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, as a negative number is.
        }
        throw new RowException(Defect.MALFORMED_ROW, column + " is \"" + text + "\", expected a number of votes");
    }

    private static List<String> fields(String line) {
        return Stream.of(line.split(",", -1)).map(String::strip).toList();
    }
}
