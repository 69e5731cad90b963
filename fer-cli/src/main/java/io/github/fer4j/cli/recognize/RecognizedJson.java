package io.github.fer4j.cli.recognize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.FaceJson;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.emotion.FaceEmotion;

/** Prints a recognised picture for programs. The names are a contract. */
final class RecognizedJson {

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
        json.set("box", FaceJson.box(face.box()));
        json.put("emotion", face.emotion().label());
        json.put("confidence", FaceJson.probability(face.confidence()));
        json.set("scores", FaceJson.scores(face.scores()));
        return json;
    }
}
