package io.github.fer4j.examples.recognize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.FaceEmotion;
import io.github.fer4j.examples.options.Json;
import io.github.fer4j.image.Box;

/** Prints a recognised picture for programs. The names are a contract. */
final class RecognizedJson {

    /** A network's probabilities are not better than that. */
    private static final int DIGITS = 4;

    private RecognizedJson() {}

    /** An object with the picture and its faces, the largest first. */
    static ObjectNode of(RecognizedPicture picture) {
        ObjectNode json = Json.object();
        json.put("image", picture.image());
        json.put("width", picture.width());
        json.put("height", picture.height());
        ArrayNode faces = json.putArray("faces");
        picture.faces().forEach(face -> faces.add(face(face)));
        return json;
    }

    private static ObjectNode face(FaceEmotion face) {
        ObjectNode json = Json.object();
        json.set("box", box(face.box()));
        json.put("emotion", face.emotion().label());
        json.put("confidence", Json.rounded(face.confidence(), DIGITS));
        ObjectNode scores = json.putObject("scores");
        face.scores()
                .toMap()
                .forEach((emotion, probability) -> scores.put(emotion.label(), Json.rounded(probability, DIGITS)));
        return json;
    }

    private static ObjectNode box(Box box) {
        return Json.object()
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
    }
}
