package io.github.fer4j.model.detect.search;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A face and its eyes, named by their side in the upright face.
 *
 * @param place the face, with its logit
 * @param leftX the left eye, in pixels of the picture
 * @param leftY the left eye
 * @param rightX the right eye
 * @param rightY the right eye
 */
public record SeenFace(Candidate place, double leftX, double leftY, double rightX, double rightY) {

    /** What several looks at one face say together. */
    static SeenFace mean(List<SeenFace> looks) {
        double leftX = mean(looks, SeenFace::leftX);
        double leftY = mean(looks, SeenFace::leftY);
        double rightX = mean(looks, SeenFace::rightX);
        double rightY = mean(looks, SeenFace::rightY);
        Candidate place = new Candidate(
                mean(looks, look -> look.place.x()),
                mean(looks, look -> look.place.y()),
                mean(looks, look -> look.place.size()),
                Math.atan2(rightY - leftY, rightX - leftX),
                mean(looks, look -> look.place.logit()));
        return new SeenFace(place, leftX, leftY, rightX, rightY);
    }

    private static double mean(List<SeenFace> looks, ToDoubleFunction<SeenFace> value) {
        return looks.stream().mapToDouble(value).average().orElseThrow();
    }

    /** The same face, surer or less sure. */
    public SeenFace withLogit(double logit) {
        return new SeenFace(place.withLogit(logit), leftX, leftY, rightX, rightY);
    }
}
