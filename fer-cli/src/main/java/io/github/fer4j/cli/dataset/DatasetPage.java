package io.github.fer4j.cli.dataset;

import io.github.fer4j.cli.report.ClassChart;
import io.github.fer4j.cli.report.Page;
import io.github.fer4j.dataset.ClassDistribution;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Duplicates;
import io.github.fer4j.dataset.DuplicatesTable;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a page of a data set: distribution, examples, duplicates. Thread-safe. */
final class DatasetPage {

    private DatasetPage() {}

    static Page of(Dataset dataset, ClassDistribution distribution, Duplicates duplicates, long seed) {
        Page page = new Page("Labelled faces");
        addDistribution(page, distribution);
        page.heading("Examples")
                .paragraph("Faces of each emotion, chosen at random (seed " + seed + ").")
                .picture("examples.png", "Example faces of each emotion", ExampleSheet.of(dataset, seed));
        page.heading("Pictures that occur more than once")
                .paragraph("Pictures that agree in every pixel, and the faces that show them. Every face is listed in"
                        + " duplicates.csv.")
                .preformatted(DuplicatesTable.of(duplicates));
        ConflictSheet.of(duplicates)
                .ifPresent(sheet -> page.paragraph("Some of those with conflicting labels:")
                        .picture("conflicting.png", "Pictures with several labels", sheet));
        return page;
    }

    private static void addDistribution(Page page, ClassDistribution distribution) {
        List<Split> splits = present(distribution);
        page.heading("Faces of each emotion")
                .picture(
                        "class-distribution.png",
                        "Faces of each emotion in each split",
                        ClassChart.of(
                                "Faces of each emotion", "Faces", distribution.labels(), series(distribution, splits)))
                .table(header(splits), rows(distribution, splits));
    }

    private static List<Split> present(ClassDistribution distribution) {
        return List.of(Split.values()).stream()
                .filter(split -> distribution.total(split) > 0)
                .toList();
    }

    private static Map<String, List<Long>> series(ClassDistribution distribution, List<Split> splits) {
        Map<String, List<Long>> series = new LinkedHashMap<>();
        splits.forEach(split -> series.put(name(split), distribution.counts(split)));
        return series;
    }

    private static List<String> header(List<Split> splits) {
        List<String> header = new ArrayList<>(List.of("Emotion"));
        for (Split split : splits) {
            header.add(name(split));
            header.add("share");
        }
        return header;
    }

    private static List<List<String>> rows(ClassDistribution distribution, List<Split> splits) {
        List<List<String>> rows = new ArrayList<>();
        for (Emotion label : distribution.labels()) {
            List<String> row = new ArrayList<>(List.of(label.label()));
            for (Split split : splits) {
                addCells(row, distribution.count(split, label), distribution.total(split));
            }
            rows.add(row);
        }
        List<String> totals = new ArrayList<>(List.of("all"));
        splits.forEach(split -> addCells(totals, distribution.total(split), distribution.total(split)));
        rows.add(totals);
        return rows;
    }

    private static void addCells(List<String> row, long count, long total) {
        row.add(String.format(Locale.ROOT, "%,d", count));
        row.add(String.format(Locale.ROOT, "%.1f %%", 100.0 * count / total));
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }
}
