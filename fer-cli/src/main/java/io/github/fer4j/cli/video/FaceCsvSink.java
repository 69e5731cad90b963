package io.github.fer4j.cli.video;

import io.github.fer4j.cli.report.CsvText;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.TrackedFace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a row of CSV for each face. Not thread-safe. */
final class FaceCsvSink implements ResultSink {

    private static final List<String> PLACE = List.of("frame", "time", "track", "x", "y", "width", "height");
    private static final List<String> ANSWER = List.of("smoothed_emotion", "smoothed_probability", "quality");

    private final RecordFile file;
    private final List<Emotion> labels;

    private FaceCsvSink(RecordFile file, List<Emotion> labels) {
        this.file = file;
        this.labels = labels;
    }

    /** Makes the file, or empties the one that is there, and writes the header, with a column for each label. */
    static FaceCsvSink create(Path path, List<Emotion> labels) {
        RecordFile file = RecordFile.create(path);
        file.append(CsvText.of(List.of(header(labels))));
        return new FaceCsvSink(file, labels);
    }

    private static List<String> header(List<Emotion> labels) {
        List<String> header = new ArrayList<>(PLACE);
        labels.forEach(label -> header.add(label.label()));
        header.addAll(ANSWER);
        return header;
    }

    @Override
    public void accept(FrameResult result) {
        file.append(CsvText.of(
                result.faces().stream().map(face -> row(result, face)).toList()));
    }

    private List<String> row(FrameResult result, TrackedFace face) {
        Box box = face.box();
        List<String> row = new ArrayList<>();
        row.add(Long.toString(result.frame().index()));
        row.add(CsvText.decimal(Seconds.of(result.frame().timestamp()), 6));
        row.add(Long.toString(face.track()));
        for (int number : new int[] {box.x(), box.y(), box.width(), box.height()}) {
            row.add(Integer.toString(number));
        }
        labels.forEach(label -> row.add(probability(face.face().scores().of(label))));
        row.add(face.shown().label());
        row.add(probability(face.confidence()));
        row.add(face.face()
                .quality()
                .map(quality -> CsvText.decimal(quality.score(), 4))
                .orElse(""));
        return row;
    }

    private static String probability(float probability) {
        return CsvText.decimal(probability, 4);
    }

    @Override
    public void close() {
        file.close();
    }
}
