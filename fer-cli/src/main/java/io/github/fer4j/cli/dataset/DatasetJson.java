package io.github.fer4j.cli.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.dataset.ClassDistribution;
import io.github.fer4j.dataset.Duplicates;
import io.github.fer4j.dataset.Split;
import java.util.List;
import java.util.Locale;

/** Prints what a data set is like for programs. Thread-safe. */
final class DatasetJson {

    private DatasetJson() {}

    static ObjectNode of(ClassDistribution distribution, Duplicates duplicates) {
        ObjectNode json = Json.object();
        ArrayNode labels = json.putArray("labels");
        distribution.labels().forEach(label -> labels.add(label.label()));
        ObjectNode counts = json.putObject("faces");
        for (Split split : Split.values()) {
            counts.set(name(split), Json.tree(distribution.counts(split)));
        }
        json.set("duplicates", duplicates(duplicates));
        return json;
    }

    private static ObjectNode duplicates(Duplicates duplicates) {
        ObjectNode json = group(duplicates.groups());
        json.put("facesBeyondTheFirst", duplicates.repeats());
        json.set("conflicting", group(duplicates.conflicting()));
        ObjectNode within = json.putObject("within");
        ArrayNode shared = json.putArray("shared");
        Split[] splits = Split.values();
        for (int one = 0; one < splits.length; one++) {
            within.set(name(splits[one]), group(duplicates.within(splits[one])));
            for (int other = one + 1; other < splits.length; other++) {
                shared.add(shared(duplicates.shared(splits[one], splits[other]), splits[one], splits[other]));
            }
        }
        return json;
    }

    private static ObjectNode group(List<Duplicates.Group> groups) {
        return Json.object().put("pictures", groups.size()).put("faces", new Duplicates(groups).faces());
    }

    private static ObjectNode shared(List<Duplicates.Group> groups, Split one, Split other) {
        ObjectNode json = Json.object();
        json.putArray("splits").add(name(one)).add(name(other));
        json.put("pictures", groups.size());
        ObjectNode faces = json.putObject("faces");
        for (Split split : new Split[] {one, other}) {
            faces.put(
                    name(split),
                    groups.stream().mapToLong(group -> group.count(split)).sum());
        }
        return json;
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }
}
