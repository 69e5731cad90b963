package io.github.fer4j.cli.detect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;

/** Prints what was measured of a detector for programs. Shares are 0..1; what cannot be said is missing. */
final class DetectionJson {

    private static final int DIGITS = 4;

    private DetectionJson() {}

    static ObjectNode of(MeasuredDetector detector) {
        DetectionCounts upright = detector.upright();
        ObjectNode json = Json.object();
        json.put("detector", detector.name());
        json.put("pictures", upright.pictures());
        json.put("faces", upright.faces());
        json.put("found", upright.found());
        json.put("falseBoxes", upright.falseBoxes());
        put(json, "recall", upright.recall());
        put(json, "precision", upright.precision());
        put(json, "falseBoxesPer100Pictures", upright.falseBoxesPer100Pictures());
        ObjectNode turned = json.putObject("recallTurned");
        detector.turned().forEach((degrees, counts) -> put(turned, String.valueOf(degrees), counts.recall()));
        ObjectNode tones = json.putObject("recallBySkinTone");
        for (SkinTone tone : SkinTone.values()) {
            if (upright.faces(tone) > 0) {
                ObjectNode figures = tones.putObject(tone.label()).put("faces", upright.faces(tone));
                put(figures, "recall", upright.recall(tone));
            }
        }
        put(json, "eyesFound", upright.eyesFound());
        put(json, "medianEyeError", upright.medianEyeError());
        put(json, "processorMilliseconds", detector.milliseconds());
        return json;
    }

    private static void put(ObjectNode json, String name, double value) {
        if (!Double.isNaN(value)) {
            json.put(name, Json.rounded(value, DIGITS));
        }
    }
}
