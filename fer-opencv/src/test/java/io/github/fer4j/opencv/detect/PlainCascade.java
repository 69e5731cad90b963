package io.github.fer4j.opencv.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Cascade;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pixels;
import java.util.List;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Size;

/** OpenCV's own search of a picture as it is, with the detector's default options. */
final class PlainCascade {

    private PlainCascade() {}

    static List<Box> boxes(Frame frame) {
        try (Mats mats = new Mats()) {
            Mat gray = Pixels.gray(frame, new Box(0, 0, frame.width(), frame.height()), mats);
            MatOfRect found = mats.own(new MatOfRect());
            Cascade.FRONTAL_FACE.load().detectMultiScale(gray, found, 1.1, 3, 0, new Size(20, 20), new Size());
            return Stream.of(found.toArray())
                    .map(rect -> new Box(rect.x, rect.y, rect.width, rect.height))
                    .toList();
        }
    }
}
