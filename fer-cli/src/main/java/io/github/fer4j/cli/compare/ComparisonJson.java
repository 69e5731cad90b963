package io.github.fer4j.cli.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.dataset.Split;
import java.util.List;
import java.util.Locale;

/** Prints a comparison for programs. Shares are 0..1, times in milliseconds. Thread-safe. */
final class ComparisonJson {

    private static final int MILLISECOND_DIGITS = 3;

    private ComparisonJson() {}

    static ObjectNode of(Split split, int leftOut, List<ComparedModel> models) {
        ObjectNode json = Json.object();
        json.put("split", split.name().toLowerCase(Locale.ROOT));
        json.put("faces", models.get(0).predictions().size());
        json.put("leftOut", leftOut);
        ArrayNode array = json.putArray("models");
        models.forEach(model -> array.add(model(model)));
        ArrayNode pairs = json.putArray("pairs");
        for (int first = 0; first < models.size(); first++) {
            for (int second = first + 1; second < models.size(); second++) {
                pairs.add(pair(models, first, second));
            }
        }
        return json;
    }

    private static ObjectNode model(ComparedModel model) {
        ObjectNode json = Json.object();
        json.put("model", model.name());
        json.put("views", ViewsConverter.name(model.views()));
        json.setAll(Json.object(model.evaluation()));
        return json.put("temperature", model.models().scaling().temperature())
                .put("parameters", model.models().parameters())
                .put("multiplyAdds", model.multiplyAdds())
                .put("bytes", model.bytes())
                .put("millisecondsAlone", Json.rounded(model.time().alone(), MILLISECOND_DIGITS))
                .put("millisecondsInBatch", Json.rounded(model.time().inBatch(), MILLISECOND_DIGITS));
    }

    private static ObjectNode pair(List<ComparedModel> models, int first, int second) {
        Agreement agreement =
                Agreement.of(models.get(first).predictions(), models.get(second).predictions());
        return Json.object()
                .put("first", models.get(first).title())
                .put("second", models.get(second).title())
                .put("bothRight", agreement.both())
                .put("onlyFirstRight", agreement.onlyFirst().size())
                .put("onlySecondRight", agreement.onlySecond().size())
                .put("neitherRight", agreement.neither());
    }
}
