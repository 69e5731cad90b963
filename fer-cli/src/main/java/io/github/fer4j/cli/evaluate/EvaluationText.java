package io.github.fer4j.cli.evaluate;

import io.github.fer4j.evaluate.CoverageCurve;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.EvaluationTable;
import io.github.fer4j.evaluate.StabilityTable;
import java.util.Locale;

/** Prints what was measured of a model for people. Thread-safe. */
final class EvaluationText {

    /** Thresholds worth a look; the report has all. */
    private static final int[] PERCENT = {0, 40, 50, 60, 70, 80, 90};

    private EvaluationText() {}

    /** Lines, each ended. */
    static String of(MeasuredModel measured) {
        return EvaluationTable.of(measured.evaluation())
                + measured.uncalibrated()
                        .map(plain -> calibration(measured, plain))
                        .orElse("")
                + measured.seen()
                        .map(seen -> seen(seen, measured.unseen().orElseThrow()))
                        .orElse("")
                + coverage(measured.coverage())
                + measured.stability()
                        .map(stability -> "\nStability\n" + StabilityTable.of(stability))
                        .orElse("");
    }

    private static String calibration(MeasuredModel measured, Evaluation plain) {
        return "\nCalibration          Expected error   Negative log-likelihood\n"
                + calibration("temperature 1", plain)
                + calibration(
                        String.format(
                                Locale.ROOT,
                                "temperature %.3f",
                                measured.temperature().value()),
                        measured.evaluation());
    }

    private static String calibration(String name, Evaluation evaluation) {
        return String.format(
                Locale.ROOT,
                "%-20s %12.2f %%   %23.4f\n",
                name,
                100 * evaluation.calibration().expectedError(),
                evaluation.negativeLogLikelihood());
    }

    private static String seen(Evaluation seen, Evaluation unseen) {
        return "\nPictures that also stand among the training faces      Faces   Accuracy\n"
                + faces("those", seen)
                + faces("all others", unseen);
    }

    private static String faces(String name, Evaluation evaluation) {
        return String.format(
                Locale.ROOT,
                "%-50s %9s %s\n",
                name,
                String.format(Locale.ROOT, "%,d", evaluation.faces()),
                share("%8.2f %%", evaluation.metrics().accuracy(), evaluation.faces()));
    }

    private static String coverage(CoverageCurve curve) {
        StringBuilder text = new StringBuilder("\nUncertain below   Answered   Right\n");
        for (int percent : PERCENT) {
            CoverageCurve.Point point = curve.points().get(percent);
            text.append(String.format(
                    Locale.ROOT,
                    "%15.2f %8.2f %% %s\n",
                    point.threshold(),
                    100 * point.coverage(),
                    share("%5.2f %%", point.accuracy(), point.answered())));
        }
        return text.toString();
    }

    /** Of no faces there is no share, not even 0. */
    private static String share(String format, double share, long faces) {
        String percent = String.format(Locale.ROOT, format, 100 * share);
        return faces == 0 ? " ".repeat(percent.length() - 1) + "-" : percent;
    }
}
