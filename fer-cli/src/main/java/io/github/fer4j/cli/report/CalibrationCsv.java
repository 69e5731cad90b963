package io.github.fer4j.cli.report;

import io.github.fer4j.evaluate.Calibration;
import java.util.Locale;

/** Prints the bins of a calibration as CSV. Thread-safe. */
public final class CalibrationCsv {

    private CalibrationCsv() {}

    /**
     * A line for each bin that has faces, from low to high confidence.
     *
     * @param calibration what to print
     * @return lines, each ended; shares 0..1
     */
    public static String of(Calibration calibration) {
        StringBuilder text = new StringBuilder("faces,confidence,accuracy\n");
        calibration.bins().stream()
                .filter(bin -> bin.faces() > 0)
                .forEach(bin -> text.append(
                        String.format(Locale.ROOT, "%d,%.6f,%.6f\n", bin.faces(), bin.confidence(), bin.accuracy())));
        return text.toString();
    }
}
