package io.github.fer4j.examples.video;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.fer4j.Emotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.TrackedFace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a row of CSV for each face, those of a frame at once: what a killed program leaves is whole rows. Not
 * thread-safe.
 */
final class FaceCsvSink implements ResultSink {

    private static final List<String> PLACE = List.of("frame", "time", "track", "x", "y", "width", "height");
    private static final List<String> SMOOTHED = List.of("smoothed_emotion", "smoothed_probability");

    private final Path file;
    private final List<Emotion> labels;
    private final CsvWriter writer;
    private boolean closed;

    private FaceCsvSink(Path file, List<Emotion> labels, CsvWriter writer) {
        this.file = file;
        this.labels = labels;
        this.writer = writer;
    }

    /** Makes the file, or empties the one that is there, and writes the header, with a column for each label. */
    static FaceCsvSink create(Path file, List<Emotion> labels) {
        try {
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
            writer.writeRecord(header(labels));
            writer.flush();
            return new FaceCsvSink(file, labels, writer);
        } catch (IOException e) {
            throw Writing.cannotMake(file, e);
        }
    }

    private static List<String> header(List<Emotion> labels) {
        List<String> header = new ArrayList<>(PLACE);
        labels.forEach(label -> header.add(label.label()));
        header.addAll(SMOOTHED);
        return header;
    }

    @Override
    public void accept(FrameResult result) {
        Writing.to(file, () -> {
            result.faces().forEach(face -> writer.writeRecord(row(result, face)));
            writer.flush();
        });
    }

    private List<String> row(FrameResult result, TrackedFace face) {
        Box box = face.box();
        List<String> row = new ArrayList<>();
        row.add(Long.toString(result.source().index()));
        row.add(decimal("%.6f", Seconds.of(result.source().timestamp())));
        row.add(Long.toString(face.track()));
        for (int number : new int[] {box.x(), box.y(), box.width(), box.height()}) {
            row.add(Integer.toString(number));
        }
        labels.forEach(label -> row.add(probability(face.face().scores().of(label))));
        row.add(face.shown().label());
        row.add(probability(face.smoothed().of(face.shown())));
        return row;
    }

    private static String probability(float probability) {
        return decimal("%.4f", probability);
    }

    private static String decimal(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    @Override
    public void close() {
        // FastCSV's writer cannot be closed twice.
        if (!closed) {
            closed = true;
            Writing.to(file, writer::close);
        }
    }
}
