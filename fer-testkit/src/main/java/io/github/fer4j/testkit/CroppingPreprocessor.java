package io.github.fer4j.testkit;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.FacePreprocessor;
import java.util.List;

/**
 * A preprocessor for tests: cuts out the box and scales it by the nearest pixels. Outside the frame, the pixels of its
 * edge are repeated. Thread-safe.
 */
public class CroppingPreprocessor implements FacePreprocessor {

    /** Makes a preprocessor. */
    public CroppingPreprocessor() {}

    @Override
    public List<FaceImage> preprocess(Frame frame, List<DetectedFace> faces) {
        return faces.stream().map(face -> crop(frame, face.box())).toList();
    }

    private static FaceImage crop(Frame frame, Box box) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int row = 0; row < FaceImage.SIZE; row++) {
            int y = within(box.y() + row * box.height() / FaceImage.SIZE, frame.height());
            for (int column = 0; column < FaceImage.SIZE; column++) {
                int x = within(box.x() + column * box.width() / FaceImage.SIZE, frame.width());
                pixels[row * FaceImage.SIZE + column] = gray(Frames.rgb(frame, x, y));
            }
        }
        return FaceImage.of(pixels);
    }

    private static byte gray(int rgb) {
        return (byte) Math.round(0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF));
    }

    private static int within(int position, int size) {
        return Math.min(size - 1, Math.max(0, position));
    }
}
