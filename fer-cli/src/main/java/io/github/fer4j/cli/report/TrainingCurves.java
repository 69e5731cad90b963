package io.github.fer4j.cli.report;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/** Draws accuracy and loss on training and validation faces by epoch, side by side. Thread-safe. */
public final class TrainingCurves {

    private TrainingCurves() {}

    /**
     * Draws the curves.
     *
     * @param history at least one epoch
     * @return the picture
     * @throws io.github.fer4j.error.FerException if it cannot be drawn for want of fonts
     */
    public static Png of(TrainingHistory history) {
        List<EpochRecord> epochs = history.epochs();
        return Png.of(() -> sideBySide(accuracy(epochs), loss(epochs)));
    }

    private static XYChart accuracy(List<EpochRecord> epochs) {
        XYChart chart = Charts.lines("Accuracy by epoch", "Epoch", "Accuracy (%)");
        add(
                chart,
                epochs,
                "while learning",
                epoch -> 100 * epoch.trainingAccuracy(),
                epoch -> 100 * epoch.validationAccuracy());
        return chart;
    }

    private static XYChart loss(List<EpochRecord> epochs) {
        XYChart chart = Charts.lines("Loss by epoch", "Epoch", "Loss");
        // What is minimised may have smoothing, weights and votes in it, which validation has not.
        add(chart, epochs, "what is minimised", EpochRecord::trainingLoss, EpochRecord::validationLoss);
        return chart;
    }

    private static void add(
            XYChart chart,
            List<EpochRecord> epochs,
            String trainingMeans,
            ToDoubleFunction<EpochRecord> training,
            ToDoubleFunction<EpochRecord> validation) {
        double[] x = epochs.stream().mapToDouble(EpochRecord::epoch).toArray();
        double[] learning = epochs.stream().mapToDouble(training).toArray();
        double[] validating = epochs.stream().mapToDouble(validation).toArray();
        Charts.add(chart, "training (" + trainingMeans + ")", x, learning, Charts.colour(1));
        Charts.add(chart, "validation", x, validating, Charts.colour(0));
    }

    private static BufferedImage sideBySide(XYChart left, XYChart right) {
        BufferedImage both = new BufferedImage(2 * Charts.WIDTH, Charts.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        try {
            graphics.drawImage(BitmapEncoder.getBufferedImage(left), 0, 0, null);
            graphics.drawImage(BitmapEncoder.getBufferedImage(right), Charts.WIDTH, 0, null);
            return both;
        } finally {
            graphics.dispose();
        }
    }
}
