package io.github.fer4j.evaluate;

import java.util.Locale;
import java.util.Objects;

/** Prints a stability. Thread-safe. */
public final class StabilityTable {

    private StabilityTable() {}

    /**
     * The table.
     *
     * @param stability the stability
     * @return lines, each ended with a line feed; shares in percent
     */
    public static String of(Stability stability) {
        Objects.requireNonNull(stability, "stability");
        TextTable table = new TextTable("Change", "Same answer");
        for (FaceChange change : FaceChange.values()) {
            table.add(name(change), Figures.percent(stability.agreement().getOrDefault(change, 0.0)));
        }
        table.add("mean", Figures.percent(stability.mean()));
        return table.toString();
    }

    private static String name(FaceChange change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
