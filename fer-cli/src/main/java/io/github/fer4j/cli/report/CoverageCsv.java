package io.github.fer4j.cli.report;

import io.github.fer4j.evaluate.CoverageCurve;
import java.util.Locale;

/** Prints a coverage curve as CSV. Thread-safe. */
public final class CoverageCsv {

    private CoverageCsv() {}

    /**
     * A line for each threshold.
     *
     * @param curve what to print
     * @return lines, each ended; shares 0..1, accuracy and risk empty where no face is answered
     */
    public static String of(CoverageCurve curve) {
        StringBuilder text = new StringBuilder("threshold,answered,coverage,accuracy,risk\n");
        for (CoverageCurve.Point point : curve.points()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.2f,%d,%.6f,%s\n",
                    point.threshold(),
                    point.answered(),
                    point.coverage(),
                    rates(point)));
        }
        return text.toString();
    }

    private static String rates(CoverageCurve.Point point) {
        return point.answered() == 0
                ? ","
                : String.format(Locale.ROOT, "%.6f,%.6f", point.accuracy(), 1 - point.accuracy());
    }
}
