package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.preprocess.FaceImage;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Makes faces of the rows of several CSV files; one file is open at a time. Not thread-safe. */
final class Fer2013Reader implements Iterator<LabelledFace>, AutoCloseable {

    private final Iterator<Path> files;
    private final ErrorPolicy errors;
    private final Limits limits;
    private final byte[] grays = new byte[FaceImage.PIXELS];
    private @Nullable CsvFile current;
    private @Nullable LabelledFace next;
    private int emotion;
    private int pixels;
    private int usage;

    Fer2013Reader(List<Path> files, ErrorPolicy errors, Limits limits) {
        this.files = List.copyOf(files).iterator();
        this.errors = errors;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (current != null || files.hasNext())) {
            CsvFile rows = current == null ? open(files.next()) : current;
            next = nextFace(rows);
            if (next == null) {
                close();
            }
        }
        return next != null;
    }

    @Override
    public LabelledFace next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        LabelledFace face = next;
        next = null;
        return face;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    private CsvFile open(Path file) {
        CsvFile rows = new CsvFile(file, errors, limits);
        try {
            emotion = rows.column("emotion");
            pixels = rows.column("pixels");
            usage = rows.column("usage");
        } catch (DatasetException e) {
            rows.close();
            throw e;
        }
        current = rows;
        return rows;
    }

    private @Nullable LabelledFace nextFace(CsvFile rows) {
        while (rows.next()) {
            try {
                Emotion label = label(rows, emotion);
                Split split = split(rows, usage);
                return new LabelledFace(face(rows, pixels), label, split);
            } catch (RowException e) {
                rows.reject(e);
            }
        }
        return null;
    }

    private static Emotion label(CsvFile row, int column) throws RowException {
        int start = row.start(column);
        int digit = row.end(column) - start == 1 ? row.bytes()[start] - '0' : -1;
        if (digit < 0 || digit >= Emotion.FER2013.size()) {
            throw new RowException(DataError.LABEL, "unknown label " + row.quoted(column) + ", expected 0..6");
        }
        return Emotion.FER2013.get(digit);
    }

    /** The split that a Usage names. */
    static Split split(CsvFile row, int column) throws RowException {
        return switch (row.text(column)) {
            case "Training" -> Split.TRAINING;
            case "PublicTest" -> Split.VALIDATION;
            case "PrivateTest" -> Split.TEST;
            default ->
                throw new RowException(
                        DataError.USAGE,
                        "unknown Usage " + row.quoted(column) + ", expected Training, PublicTest or PrivateTest");
        };
    }

    /** Reads 2304 grey values, which are numbers separated by spaces. */
    private FaceImage face(CsvFile row, int column) throws RowException {
        byte[] bytes = row.bytes();
        int end = row.end(column);
        int count = 0;
        for (int i = skipSpaces(bytes, row.start(column), end); i < end; i = skipSpaces(bytes, i, end)) {
            int token = i;
            int value = 0;
            while (i < end && bytes[i] != ' ') {
                int digit = bytes[i] - '0';
                if (digit < 0 || digit > 9) {
                    throw badPixel(row, token, end, count);
                }
                // Capped, so that a number of many digits cannot overflow into the range.
                value = Math.min(1000, 10 * value + digit);
                i++;
            }
            if (value > 255) {
                throw badPixel(row, token, end, count);
            }
            if (count < grays.length) {
                grays[count] = (byte) value;
            }
            count++;
        }
        if (count != grays.length) {
            throw new RowException(DataError.PIXEL_COUNT, count + " pixels, expected " + grays.length);
        }
        return FaceImage.of(grays);
    }

    private static int skipSpaces(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] == ' ') {
            i++;
        }
        return i;
    }

    private static RowException badPixel(CsvFile row, int start, int limit, int before) {
        int end = start;
        boolean number = true;
        while (end < limit && row.bytes()[end] != ' ') {
            boolean digit = row.bytes()[end] >= '0' && row.bytes()[end] <= '9';
            boolean sign = row.bytes()[end] == '-' && end == start;
            number &= digit || sign;
            end++;
        }
        number &= row.bytes()[end - 1] != '-';
        return new RowException(
                DataError.PIXEL_VALUE,
                "pixel " + (before + 1) + " is " + row.quoted(start, end) + ", "
                        + (number ? "outside 0..255" : "not a whole number"));
    }
}
