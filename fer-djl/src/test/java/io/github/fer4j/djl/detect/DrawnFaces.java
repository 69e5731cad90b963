package io.github.fer4j.djl.detect;

import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Faces as children draw them, bright with dark eyes and mouth, and pictures of stripes. */
final class DrawnFaces {

    private static final int SIZE = FaceImage.SIZE;

    private DrawnFaces() {}

    static List<TrainingFace> faces(int count) {
        List<TrainingFace> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faces.add(face(160 + i * 60 % 90));
        }
        return faces;
    }

    private static TrainingFace face(int level) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / SIZE;
            double x = i % SIZE + 0.5;
            double y = row + 0.5;
            boolean eye = Math.hypot(x - 15, y - 18) < 4 || Math.hypot(x - 33, y - 18) < 4;
            boolean mouth = Math.abs(y - 36) < 2 && Math.abs(x - 24) < 9;
            pixels[i] = (byte) (eye || mouth ? 30 : level);
        }
        return new TrainingFace(FaceImage.of(pixels), Optional.of(new Eyes(new Point(15, 18), new Point(33, 18))));
    }

    static List<Frame> pictures(int count) {
        List<Frame> pictures = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < count; i++) {
            byte[] pixels = new byte[160 * 120];
            double across = random.nextDouble(-0.5, 0.5);
            double down = random.nextDouble(-0.5, 0.5);
            for (int p = 0; p < pixels.length; p++) {
                int row = p / 160;
                pixels[p] = (byte) Math.round(120 + 70 * Math.sin(across * (p % 160) + down * row));
            }
            pictures.add(Frame.of(pixels, 160, 120, PixelFormat.GRAY));
        }
        return pictures;
    }
}
