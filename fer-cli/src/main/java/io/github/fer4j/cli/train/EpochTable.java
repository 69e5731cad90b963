package io.github.fer4j.cli.train;

import io.github.fer4j.model.training.EpochRecord;
import java.util.Locale;

/** Prints epochs for people, a row each. */
final class EpochTable {

    private static final String HEADER = """
                     learning       training            validation
            epoch        rate     loss accuracy       loss accuracy    seconds  images/s
            """;

    private EpochTable() {}

    /** The lines above the first row. */
    static String header() {
        return HEADER;
    }

    /** One line; a star marks the best epoch so far. */
    static String row(EpochRecord epoch, boolean best) {
        return String.format(
                Locale.ROOT,
                "%5d %11.6f %8.4f %6.2f %% %10.4f %6.2f %%%s %9.1f %9.1f%n",
                epoch.epoch(),
                epoch.learningRate(),
                epoch.trainingLoss(),
                100 * epoch.trainingAccuracy(),
                epoch.validationLoss(),
                100 * epoch.validationAccuracy(),
                best ? "*" : " ",
                epoch.seconds(),
                epoch.imagesPerSecond());
    }
}
