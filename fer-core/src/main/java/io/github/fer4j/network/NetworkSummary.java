package io.github.fer4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints a network as a table: layer, output shape, parameters, multiply-adds. Thread-safe. */
public final class NetworkSummary {

    private NetworkSummary() {}

    /**
     * The table.
     *
     * @param network the network
     * @return lines, each ended with a line feed; numbers grouped by commas
     */
    public static String of(Network network) {
        Objects.requireNonNull(network, "network");
        List<String> lines = new ArrayList<>();
        lines.add(row("Layer", "Output", "Parameters", "Multiply-adds"));
        lines.add(row("Input", network.input().toString(), "", ""));
        for (Network.Step step : network.steps()) {
            lines.add(row(
                    step.layer().description(),
                    step.output().toString(),
                    count(step.parameters()),
                    count(step.multiplyAdds())));
        }
        lines.add(row("Total", "", count(network.parameters()), count(network.multiplyAdds())));
        return String.join("", lines);
    }

    private static String row(String layer, String output, String parameters, String multiplyAdds) {
        String line = String.format(Locale.ROOT, "%-26s %12s %12s %14s", layer, output, parameters, multiplyAdds);
        return line.stripTrailing() + "\n";
    }

    private static String count(long count) {
        return count == 0 ? "" : String.format(Locale.ROOT, "%,d", count);
    }
}
