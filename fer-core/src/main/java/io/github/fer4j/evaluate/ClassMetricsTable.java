package io.github.fer4j.evaluate;

import java.util.Locale;

/** Prints a row of percentages for each label. */
final class ClassMetricsTable {

    private ClassMetricsTable() {}

    static String of(Metrics metrics) {
        TextTable table = new TextTable("Emotion", "Precision", "Recall", "F1", "Support");
        for (ClassMetrics one : metrics.classes()) {
            table.add(
                    one.emotion().label(),
                    percent(one.precision()),
                    percent(one.recall()),
                    percent(one.f1()),
                    String.format(Locale.ROOT, "%,d", one.support()));
        }
        return table.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }
}
