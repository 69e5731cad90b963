package io.github.fer4j.cli.detect;

import static io.github.fer4j.cli.report.OriginText.data;
import static io.github.fer4j.cli.report.OriginText.line;

import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorProvenance;
import io.github.fer4j.model.detect.DetectorSettings;
import io.github.fer4j.model.detect.DetectorThresholds;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.NetworkSummary;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the networks of a face detector for people: the tables of their layers, then where they come from. */
final class DetectorModelText {

    private static final double SECONDS_PER_MINUTE = 60;

    private DetectorModelText() {}

    /** Lines, each ended. */
    static String of(DetectorModel model) {
        return network(model.proposal())
                + network(model.verification())
                + thresholds(model.thresholds())
                + provenance(model.training());
    }

    private static String network(Network network) {
        return "Network " + Printable.name(network.name()) + "\n\n" + NetworkSummary.of(network) + "\n";
    }

    private static String thresholds(DetectorThresholds thresholds) {
        return line(
                "Thresholds",
                String.format(
                        Locale.ROOT, "%.3f (network), %.3f (cascade)", thresholds.network(), thresholds.cascade()));
    }

    private static String provenance(DetectorProvenance provenance) {
        return line(
                        "Trained",
                        String.format(
                                Locale.ROOT,
                                "with fer4j %s, %.0f minutes",
                                provenance.library(),
                                provenance.seconds() / SECONDS_PER_MINUTE))
                + provenance.startedFrom().stream()
                        .map(sha256 -> line("Started from", "weights with SHA-256 " + sha256))
                        .collect(Collectors.joining())
                + line("Faces", data(provenance.faces(), provenance.facesSha256()))
                + provenance.pictures().stream()
                        .map(DetectorModelText::pictures)
                        .collect(Collectors.joining())
                + line("Settings", settings(provenance.settings()))
                + provenance.rounds().stream().map(DetectorModelText::round).collect(Collectors.joining());
    }

    private static String pictures(DetectorProvenance.Source source) {
        return line(
                "Without faces",
                String.format(
                        Locale.ROOT,
                        "%,d of %s to learn from, %,d for thresholds and measuring (SHA-256 %s)",
                        source.learnt(),
                        source.name(),
                        source.keptApart(),
                        source.sha256()));
    }

    private static String settings(DetectorSettings settings) {
        String text = settings.toString();
        return text.substring(text.indexOf('[') + 1, text.length() - 1);
    }

    private static String round(DetectorProvenance.Round round) {
        return line(
                "Round",
                String.format(
                        Locale.ROOT,
                        "%d of %s: loss %.4f, %,d false finds",
                        round.number(),
                        round.network(),
                        round.loss(),
                        round.falseFinds()));
    }
}
