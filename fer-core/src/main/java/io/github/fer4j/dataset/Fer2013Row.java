package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes faces of lines, with the order of the columns taken from the header. Not thread-safe. */
final class Fer2013Row {

    private final CsvFields fields = new CsvFields();
    private final PixelField pixels = new PixelField();
    private final int columns;
    private final int emotion;
    private final int pixel;
    private final int usage;

    /**
     * A reader of rows.
     *
     * @throws RowException if the header lacks a column or has it twice
     */
    Fer2013Row(byte[] header, int length) throws RowException {
        List<String> names = names(header, length);
        columns = names.size();
        emotion = column(names, "emotion");
        pixel = column(names, "pixels");
        usage = column(names, "usage");
    }

    LabelledFace parse(byte[] line, int length) throws RowException {
        fields.split(line, length);
        if (fields.count() != columns) {
            throw new RowException(Defect.MALFORMED_ROW, fields.count() + " fields, expected " + columns);
        }
        Emotion label = label();
        Split split = split(fields.text(usage));
        FaceImage face = pixels.parse(fields.bytes(), fields.start(pixel), fields.end(pixel));
        return new LabelledFace(face, label, split);
    }

    private List<String> names(byte[] header, int length) throws RowException {
        fields.split(header, length);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            names.add(fields.text(i).strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static int column(List<String> names, String name) throws RowException {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new RowException(Defect.MALFORMED_ROW, "the header has no column \"" + name + "\", only " + names);
        }
        if (names.lastIndexOf(name) != index) {
            throw new RowException(Defect.MALFORMED_ROW, "the header has two columns \"" + name + "\"");
        }
        return index;
    }

    private Emotion label() throws RowException {
        int start = fields.start(emotion);
        int digit = fields.end(emotion) - start == 1 ? fields.bytes()[start] - '0' : -1;
        if (digit < 0 || digit >= Emotion.FER2013.size()) {
            throw new RowException(Defect.LABEL, "unknown label \"" + fields.text(emotion) + "\", expected 0..6");
        }
        return Emotion.FER2013.get(digit);
    }

    /** The part of the data set that a Usage names. */
    static Split split(String text) throws RowException {
        return switch (text) {
            case "Training" -> Split.TRAINING;
            case "PublicTest" -> Split.VALIDATION;
            case "PrivateTest" -> Split.TEST;
            default ->
                throw new RowException(
                        Defect.USAGE, "unknown Usage \"" + text + "\", expected Training, PublicTest or PrivateTest");
        };
    }
}
