package io.github.fer4j.cli.train;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;
import java.util.StringJoiner;

/** Prints epochs as CSV, all digits of every number. */
final class HistoryCsv {

    private static final String HEADER = "epoch,learning_rate,training_loss,training_accuracy,validation_loss,"
            + "validation_accuracy,seconds,images_per_second\n";

    private HistoryCsv() {}

    static String of(TrainingHistory history) {
        StringBuilder text = new StringBuilder(HEADER);
        history.epochs().forEach(epoch -> text.append(row(epoch)).append('\n'));
        return text.toString();
    }

    private static String row(EpochRecord epoch) {
        StringJoiner row = new StringJoiner(",").add(Integer.toString(epoch.epoch()));
        double[] numbers = {
            epoch.learningRate(),
            epoch.trainingLoss(),
            epoch.trainingAccuracy(),
            epoch.validationLoss(),
            epoch.validationAccuracy(),
            epoch.seconds(),
            epoch.imagesPerSecond()
        };
        for (double number : numbers) {
            row.add(Double.toString(number));
        }
        return row.toString();
    }
}
