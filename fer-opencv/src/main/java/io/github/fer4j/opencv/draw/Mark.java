package io.github.fer4j.opencv.draw;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.video.TrackedFace;

/**
 * What is drawn at a face.
 *
 * @param box around the face
 * @param text to stand by it
 * @param rgb the colour of both, 0xRRGGBB
 */
record Mark(Box box, String text, int rgb) {

    /** A face of a photo. */
    static Mark of(FaceEmotion face) {
        return new Mark(
                face.box(),
                text(face.emotion(), face.confidence()),
                face.emotion().rgb());
    }

    /** A face of a video. */
    static Mark of(TrackedFace face) {
        Emotion shown = face.shown();
        return new Mark(face.box(), "#" + face.track() + " " + text(shown, face.confidence()), shown.rgb());
    }

    /** An uncertain answer has no percentage, which would read as a probability of being uncertain. */
    private static String text(Emotion emotion, float probability) {
        return emotion.equals(Emotion.UNCERTAIN)
                ? emotion.label()
                : emotion.label() + " " + Math.round(probability * 100) + " %";
    }
}
