package io.github.fer4j.cli.video;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.FaceJson;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;

/** A frame of a video for programs. The names are a contract. */
final class FrameJson {

    private FrameJson() {}

    /** An object with the frame's number, its time in seconds and its faces by track. */
    static ObjectNode of(FrameResult result) {
        ObjectNode json = Json.object();
        json.put("frame", result.frame().index());
        json.put("time", Seconds.of(result.frame().timestamp()));
        ArrayNode faces = json.putArray("faces");
        result.faces().forEach(face -> faces.add(face(face)));
        return json;
    }

    private static ObjectNode face(TrackedFace face) {
        ObjectNode json = Json.object();
        json.put("track", face.track());
        json.set("box", FaceJson.box(face.box()));
        face.face().eyes().ifPresent(eyes -> json.set("eyes", FaceJson.eyes(eyes)));
        json.set("scores", FaceJson.scores(face.face().scores()));
        json.set("smoothed", FaceJson.scores(face.smoothed()));
        json.put("shown", face.shown().label());
        return json;
    }
}
