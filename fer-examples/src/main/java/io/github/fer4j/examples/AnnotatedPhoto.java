package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import java.nio.file.Path;
import java.util.List;

/** Draws the faces of a photo into a copy of it. Arguments: the photo, the file to write (.jpg or .png). */
public final class AnnotatedPhoto {

    private AnnotatedPhoto() {}

    /**
     * Recognises the photo and writes the annotated copy.
     *
     * @param args the photo, the file to write
     */
    public static void main(String[] args) {
        Path photo = Path.of(args[0]);
        Path annotated = Path.of(args[1]);
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder()
                .minimumFaceSize(48) // pixels; a larger minimum is faster
                .maximumFaces(10) // keeps the largest ten
                .uncertainBelow(0.4) // draws "uncertain" where the best emotion has less than 40 %
                .build()) {
            Frame picture = recognizer.read(photo);
            List<FaceEmotion> faces = recognizer.recognize(picture);
            new OpenCvImageWriter().write(new FaceAnnotator().annotate(picture, faces), annotated);
            System.out.println(faces.size() + " faces drawn into " + annotated);
        }
    }
}
