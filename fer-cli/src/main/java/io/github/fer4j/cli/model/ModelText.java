package io.github.fer4j.cli.model;

import static io.github.fer4j.cli.report.OriginText.data;
import static io.github.fer4j.cli.report.OriginText.line;

import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.NetworkSummary;
import io.github.fer4j.preprocess.Standardization;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a model is for people: the table of its layers, then where it comes from. */
final class ModelText {

    private ModelText() {}

    /** Lines, each ended. */
    static String of(EmotionModel model) {
        return "Network " + Printable.name(model.network().name()) + "\n\n"
                + NetworkSummary.of(model.network())
                + "\n"
                + line("Labels", labels(model))
                + line("Expected", expected(model))
                + line("Standardisation", standardization(model.standardization()))
                + line("Temperature", temperature(model.scaling()))
                + provenance(model.provenance());
    }

    private static String labels(EmotionModel model) {
        return model.labels().stream()
                .map(label -> Printable.name(label.label()))
                .collect(Collectors.joining(", "));
    }

    private static String expected(EmotionModel model) {
        List<Double> shares = model.provenance().labelShares();
        return shares.isEmpty()
                ? "not known"
                : shares.stream()
                        .map(share -> String.format(Locale.ROOT, "%.1f %%", 100 * share))
                        .collect(Collectors.joining(", "));
    }

    private static String standardization(Standardization values) {
        return String.format(Locale.ROOT, "mean %.3f, deviation %.3f", values.mean(), values.deviation());
    }

    private static String temperature(TemperatureScaling scaling) {
        if (!scaling.isFitted()) {
            return "1 (not calibrated)";
        }
        return String.format(
                Locale.ROOT,
                "%.4f, fitted on %s: calibration error %.2f %% before, %.2f %% after",
                scaling.temperature(),
                data(scaling.faces(), scaling.dataSha256()),
                100 * scaling.before().expectedError(),
                100 * scaling.after().expectedError());
    }

    private static String provenance(Provenance provenance) {
        return line(
                        "Trained",
                        provenance.created() + " with fer4j " + provenance.libraryVersion() + " (commit "
                                + provenance.commit() + ")")
                + line(
                        "On",
                        "Java " + provenance.java() + ", " + provenance.platform() + ", "
                                + Counted.of(provenance.threads(), "thread"))
                + line("Training faces", data(provenance.trainingFaces(), provenance.trainingSha256()))
                + line("Validation faces", data(provenance.validationFaces(), provenance.validationSha256()))
                + (provenance.startedFrom().isEmpty()
                        ? ""
                        : line("Started from", "weights with SHA-256 " + provenance.startedFrom()))
                + provenance.teachers().stream()
                        .map(teacher -> line("Teacher", "weights with SHA-256 " + teacher))
                        .collect(Collectors.joining())
                + provenance.averaged().stream()
                        .map(model -> line(
                                "Mean of",
                                "weights with SHA-256 " + model.weightsSha256() + ", share " + model.share()))
                        .collect(Collectors.joining())
                + line("Settings", settings(provenance.settings()))
                + (provenance.settings().supervision() == Supervision.LABELS_AND_VOTES
                        ? line("Learnt", "labels and votes at once; accuracies are those of the labels")
                        : "")
                + (provenance.votesShare() == 0
                        ? ""
                        : line("Answers", "mix labels with votes, these with a share of " + provenance.votesShare()))
                + line("Epochs", Integer.toString(provenance.history().size()))
                + provenance
                        .history()
                        .epoch(provenance.bestEpoch())
                        .map(ModelText::best)
                        .orElse("");
    }

    private static String settings(TrainingSettings settings) {
        String text = settings.values().toString();
        return text.substring(1, text.length() - 1);
    }

    private static String best(EpochRecord epoch) {
        return line(
                "Weights of",
                String.format(
                        Locale.ROOT,
                        "epoch %d: validation accuracy %.2f %%, loss %.4f",
                        epoch.epoch(),
                        100 * epoch.validationAccuracy(),
                        epoch.validationLoss()));
    }
}
