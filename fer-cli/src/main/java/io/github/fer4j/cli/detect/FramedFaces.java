package io.github.fer4j.cli.detect;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.djl.detect.TrainingFace;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.model.detect.search.GrayPicture;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Optional;

/**
 * Finds the eyes in cut-out faces with the cascades. A face and its mirror image are both searched; eyes count if they are at
 * the same places in both, which is more exact than one search.
 */
final class FramedFaces {

    private static final int SIZE = FaceImage.SIZE;

    /** Times that a face is enlarged, so that the cascade sees its eyes. */
    private static final int ENLARGED = 2;

    /** Around the enlarged face its edges are repeated. */
    private static final int RIM = SIZE / 2;

    private static final int SIDE = ENLARGED * SIZE + 2 * RIM;

    /** Pixels of the face. */
    private static final double SAME_PLACE = 2.5;

    private FramedFaces() {}

    /** All faces in their order, each with its eyes if they are found. */
    static List<TrainingFace> of(Dataset dataset) {
        try (FaceDetector detector = HaarFaceDetector.builder()
                .minimumFaceSize(SIZE * ENLARGED * 2 / 3)
                .build()) {
            return dataset.faces().parallelStream()
                    .map(face -> new TrainingFace(face.face(), eyes(face.face(), detector)))
                    .toList();
        }
    }

    private static Optional<Eyes> eyes(FaceImage face, FaceDetector detector) {
        Optional<Eyes> plain = eyes(face, false, detector);
        if (plain.isEmpty()) {
            return plain;
        }
        return eyes(face, true, detector)
                .map(eyes -> new Eyes(mirrored(eyes.right()), mirrored(eyes.left())))
                .filter(eyes -> isNear(eyes.left(), plain.get().left())
                        && isNear(eyes.right(), plain.get().right()))
                .map(eyes -> new Eyes(
                        middle(eyes.left(), plain.get().left()),
                        middle(eyes.right(), plain.get().right())));
    }

    private static Optional<Eyes> eyes(FaceImage face, boolean mirrored, FaceDetector detector) {
        List<DetectedFace> found = detector.detect(enlarged(face, mirrored));
        return found.size() == 1
                ? found.get(0).eyes().map(eyes -> new Eyes(inFace(eyes.left()), inFace(eyes.right())))
                : Optional.empty();
    }

    private static Frame enlarged(FaceImage face, boolean mirrored) {
        GrayPicture picture = new GrayPicture(face.toBytes(), SIZE, SIZE);
        byte[] pixels = new byte[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float level = picture.levelAt(inFace((mirrored ? SIDE - 1 - x : x) + 0.5), inFace(y + 0.5));
                pixels[y * SIDE + x] = (byte) Math.round(level);
            }
        }
        return Frame.of(pixels, SIDE, SIDE, PixelFormat.GRAY);
    }

    private static Point inFace(Point enlarged) {
        return new Point(inFace(enlarged.x()), inFace(enlarged.y()));
    }

    private static double inFace(double enlarged) {
        return (enlarged - RIM) / ENLARGED;
    }

    private static Point mirrored(Point point) {
        return new Point(SIZE - point.x(), point.y());
    }

    private static Point middle(Point one, Point other) {
        return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }

    private static boolean isNear(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) < SAME_PLACE;
    }
}
