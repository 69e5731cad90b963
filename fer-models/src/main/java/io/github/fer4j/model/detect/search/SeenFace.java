package io.github.fer4j.model.detect.search;

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

    /** The same face, surer or less sure. */
    public SeenFace withLogit(double logit) {
        return new SeenFace(place.withLogit(logit), leftX, leftY, rightX, rightY);
    }
}
