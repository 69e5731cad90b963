package io.github.fer4j.cli.train;

import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.model.training.TrainingHistory;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file with all epochs so far, written anew after each.
 *
 * @param file a name that ends with {@code .json} gives JSON, any other CSV
 */
record HistoryFile(Path file) {

    void write(TrainingHistory history) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        OutputFile.write(file, json ? Json.pretty(Json.tree(history.epochs())) : HistoryCsv.of(history));
    }
}
