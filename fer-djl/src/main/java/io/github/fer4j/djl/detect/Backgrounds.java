package io.github.fer4j.djl.detect;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.GrayPicture;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Pictures without faces, in all sizes. Thread-safe: all copies are made at once. */
final class Backgrounds {

    private static final double SMALLEST_PART = 40;

    private final List<Pyramid> pyramids = new ArrayList<>();

    Backgrounds(List<Frame> pictures) {
        for (Frame picture : pictures) {
            Pyramid pyramid = new Pyramid(gray(picture));
            pyramid.level(pyramid.size() - 1);
            pyramids.add(pyramid);
        }
    }

    private static GrayPicture gray(Frame frame) {
        if (frame.format() != PixelFormat.GRAY) {
            throw new IllegalArgumentException("a picture to learn from must be grey, not " + frame.format());
        }
        byte[] pixels = new byte[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.pixels(), y * frame.stride(), pixels, y * frame.width(), frame.width());
        }
        return new GrayPicture(pixels, frame.width(), frame.height());
    }

    List<Pyramid> pyramids() {
        return pyramids;
    }

    /** Fills a canvas with some part of some picture. */
    void fill(Canvas canvas, SplittableRandom random) {
        Pyramid pyramid = any(random);
        pyramid.sample(part(pyramid, random), canvas.side, canvas.levels, 0);
    }

    /** A piece of some picture, of the size of a face of FER2013. */
    GrayPicture piece(SplittableRandom random) {
        Canvas canvas = new Canvas(FaceImage.SIZE);
        fill(canvas, random);
        return canvas.toPicture();
    }

    /** A square of some size in a picture, a little turned at times. */
    Candidate part(Pyramid pyramid, SplittableRandom random) {
        GrayPicture picture = pyramid.picture();
        double largest = Math.min(picture.width(), picture.height());
        double smallest = Math.min(SMALLEST_PART, largest);
        double size = Sizes.draw(smallest, largest, random);
        double roll = random.nextInt(3) == 0 ? 0.8 * (random.nextDouble() - 0.5) : 0;
        return new Candidate(
                size / 2 + (picture.width() - size) * random.nextDouble(),
                size / 2 + (picture.height() - size) * random.nextDouble(),
                size,
                roll,
                0);
    }

    Pyramid any(SplittableRandom random) {
        return pyramids.get(random.nextInt(pyramids.size()));
    }
}
