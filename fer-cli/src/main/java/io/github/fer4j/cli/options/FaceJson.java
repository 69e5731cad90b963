package io.github.fer4j.cli.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;

/** The parts of a face as JSON. The names are a contract. Thread-safe. */
public final class FaceJson {

    /** A network's probabilities are not better than that. */
    private static final int PROBABILITY_DIGITS = 4;

    private static final int PIXEL_DIGITS = 1;

    private FaceJson() {}

    /**
     * A box.
     *
     * @param box in pixels
     * @return an object with {@code x}, {@code y}, {@code width} and {@code height}
     */
    public static ObjectNode box(Box box) {
        return Json.object()
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
    }

    /**
     * Eyes.
     *
     * @param eyes in pixels
     * @return an object with {@code left} and {@code right}, each with {@code x} and {@code y}
     */
    public static ObjectNode eyes(Eyes eyes) {
        ObjectNode json = Json.object();
        json.set("left", point(eyes.left()));
        json.set("right", point(eyes.right()));
        return json;
    }

    /**
     * Probabilities.
     *
     * @param scores of a face
     * @return an object with a number for each label, in the model's order
     */
    public static ObjectNode scores(EmotionScores scores) {
        ObjectNode json = Json.object();
        scores.toMap().forEach((emotion, probability) -> json.put(emotion.label(), probability(probability)));
        return json;
    }

    /**
     * A probability without digits that mean nothing.
     *
     * @param probability 0..1
     * @return the rounded value
     */
    public static double probability(double probability) {
        return Json.rounded(probability, PROBABILITY_DIGITS);
    }

    private static ObjectNode point(Point point) {
        return Json.object()
                .put("x", Json.rounded(point.x(), PIXEL_DIGITS))
                .put("y", Json.rounded(point.y(), PIXEL_DIGITS));
    }
}
