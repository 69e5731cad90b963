package io.github.fer4j.cli.detect;

import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.options.Printable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what was measured of detectors for people: a line for each figure, a column for each detector. */
final class DetectionText {

    private static final String FIGURE = "%-31s";

    private DetectionText() {}

    /** Lines, each ended. */
    static String of(List<MeasuredDetector> detectors) {
        DetectionCounts counts = detectors.get(0).upright();
        StringBuilder text = new StringBuilder();
        text.append(Counted.of(counts.pictures(), "picture"))
                .append(" with ")
                .append(Counted.of(counts.faces(), "face"))
                .append('\n');
        text.append(String.format(Locale.ROOT, FIGURE, ""));
        detectors.forEach(detector -> text.append(" " + column(detector.kind())));
        text.append('\n');
        row(text, "recall", "%.3f", detectors, detector -> detector.upright().recall());
        row(text, "precision", "%.3f", detectors, detector -> detector.upright().precision());
        row(
                text,
                "false boxes per 100 pictures",
                "%.1f",
                detectors,
                detector -> detector.upright().falseBoxesPer100Pictures());
        for (int degrees : detectors.get(0).turned().keySet()) {
            row(
                    text,
                    "recall, turned by " + degrees + " degrees",
                    "%.3f",
                    detectors,
                    detector -> detector.recallTurned(degrees));
        }
        for (SkinTone tone : SkinTone.values()) {
            if (counts.faces(tone) > 0) {
                row(
                        text,
                        "recall, " + tone.label() + " skin, " + Counted.of(counts.faces(tone), "face"),
                        "%.3f",
                        detectors,
                        detector -> detector.upright().recall(tone));
            }
        }
        row(
                text,
                "eyes found",
                "%.3f",
                detectors,
                detector -> detector.upright().eyesFound());
        row(
                text,
                "eye error, median",
                "%.3f",
                detectors,
                detector -> detector.upright().medianEyeError());
        row(text, "processor time, ms a picture", "%.1f", detectors, MeasuredDetector::milliseconds);
        return text.toString();
    }

    private static void row(
            StringBuilder text,
            String figure,
            String format,
            List<MeasuredDetector> detectors,
            ToDoubleFunction<MeasuredDetector> value) {
        text.append(String.format(Locale.ROOT, FIGURE, figure));
        for (MeasuredDetector detector : detectors) {
            double number = value.applyAsDouble(detector);
            String shown = Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
            text.append(
                    String.format(Locale.ROOT, " %" + column(detector.kind()).length() + "s", shown));
        }
        text.append('\n');
    }

    private static String column(String name) {
        return String.format(Locale.ROOT, "%10s", Printable.line(name));
    }
}
