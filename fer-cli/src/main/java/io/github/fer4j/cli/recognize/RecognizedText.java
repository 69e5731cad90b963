package io.github.fer4j.cli.recognize;

import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import java.util.Locale;

/** Prints a recognised picture for people: a line for the picture, then one for each face. */
final class RecognizedText {

    private RecognizedText() {}

    /** Lines, each ended. */
    static String of(RecognizedPicture picture) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s (%dx%d): %s%n",
                Printable.line(picture.image()),
                picture.width(),
                picture.height(),
                picture.faces().isEmpty()
                        ? "no face"
                        : Counted.of(picture.faces().size(), "face")));
        picture.faces().forEach(face -> text.append(line(face)));
        return text.toString();
    }

    private static String line(FaceEmotion face) {
        Box box = face.box();
        return String.format(
                Locale.ROOT,
                "  %-10s %5.1f %%  %dx%d at (%d, %d)%s%n",
                Printable.name(face.emotion().label()),
                100 * face.confidence(),
                box.width(),
                box.height(),
                box.x(),
                box.y(),
                face.emotion().equals(Emotion.UNCERTAIN)
                        ? ", most like " + Printable.name(face.scores().top().label())
                        : "");
    }
}
