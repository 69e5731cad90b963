package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.FacePreprocessor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tests that every {@link FacePreprocessor} passes: order of faces, boxes at and across the edges, pixel formats,
 * strides, threads. Extend it and give your preprocessor and a picture with a face:
 *
 * <pre>{@code
 * class MyPreprocessorTest extends FacePreprocessorContract {
 *     @Override
 *     protected FacePreprocessor preprocessor() {
 *         return new MyPreprocessor();
 *     }
 *
 *     @Override
 *     protected Frame photo() {
 *         return Spots.at(120, 80, new Box(20, 10, 40, 40));
 *     }
 *
 *     @Override
 *     protected DetectedFace face() {
 *         return DetectedFace.of(new Box(20, 10, 40, 40));
 *     }
 * }
 * }</pre>
 */
public abstract class FacePreprocessorContract {

    private FacePreprocessor preprocessor;

    /** For subclasses. */
    protected FacePreprocessorContract() {}

    /**
     * A new preprocessor.
     *
     * @return gives the same pictures as the one before
     */
    protected abstract FacePreprocessor preprocessor();

    /**
     * A picture with a face.
     *
     * @return the same picture at each call
     */
    protected abstract Frame photo();

    /**
     * The face in {@link #photo()}, with its eyes if the preprocessor uses them.
     *
     * @return a box that is not at the left upper corner of the picture
     */
    protected abstract DetectedFace face();

    /** Makes the preprocessor, before each test. */
    @BeforeEach
    public void open() {
        preprocessor = preprocessor();
    }

    @Test
    void noFaceIsAnEmptyList() {
        assertThat(preprocessor.preprocess(photo(), List.of())).isEmpty();
    }

    @Test
    void answersInTheOrderOfTheFaces() {
        Frame photo = photo();
        DetectedFace other = DetectedFace.of(new Box(0, 0, photo.width() / 3 + 1, photo.height() / 3 + 1));
        FaceImage ofFace = single(photo, face());
        FaceImage ofOther = single(photo, other);
        assertThat(preprocessor.preprocess(photo, List.of(face(), other, face())))
                .containsExactly(ofFace, ofOther, ofFace);
        assertThat(ofFace).isNotEqualTo(ofOther);
    }

    @Test
    void leavesTheFrameUnchanged() {
        Frame photo = photo();
        byte[] before = photo.pixels().clone();
        preprocessor.preprocess(photo, List.of(face()));
        assertThat(photo.pixels()).isEqualTo(before);
    }

    @Test
    void boxesMayTouchTheEdges() {
        Frame photo = photo();
        int width = photo.width();
        int height = photo.height();
        assertAllPrepared(
                photo,
                new Box(0, 0, width, height),
                new Box(0, 0, width / 2, height / 2),
                new Box(width - width / 2, height - height / 2, width / 2, height / 2));
    }

    @Test
    void boxesMayCrossTheEdges() {
        Frame photo = photo();
        int width = photo.width();
        int height = photo.height();
        assertAllPrepared(
                photo,
                new Box(-width / 4, -height / 4, width / 2, height / 2),
                new Box(width - width / 4, height - height / 4, width / 2, height / 2),
                new Box(-width, -height, 3 * width, 3 * height),
                new Box(-5, height / 2, 6, 6));
    }

    @Test
    void theSmallestFaceInTheSmallestFrameWorks() {
        for (PixelFormat format : PixelFormat.values()) {
            assertAllPrepared(Frames.plain(1, 1, format, 100), new Box(0, 0, 1, 1));
        }
    }

    /**
     * Padding between rows changes nothing.
     *
     * @param padding in bytes
     */
    @ParameterizedTest
    @CsvSource({"1", "7", "64"})
    public void paddedRowsGiveTheSamePicture(int padding) {
        Frame photo = photo();
        assertThat(single(Frames.padded(photo, padding), face())).isEqualTo(single(photo, face()));
    }

    /**
     * Grey and both colour orders give nearly the same picture.
     *
     * @param format of the picture
     */
    @ParameterizedTest
    @EnumSource
    public void everyPixelFormatGivesNearlyTheSamePicture(PixelFormat format) {
        Frame photo = photo();
        assertThat(meanDifference(single(Frames.in(format, photo), face()), single(photo, face())))
                .isLessThan(1.5);
    }

    @Test
    void theSameFaceGivesTheSamePictureAgain() {
        Frame photo = photo();
        assertThat(single(photo, face())).isEqualTo(single(photo, face()));
        assertThat(preprocessor().preprocess(photo, List.of(face()))).containsExactly(single(photo, face()));
    }

    @Test
    void manyThreadsGetTheAnswerOfOne() {
        Frame photo = photo();
        FaceImage alone = single(photo, face());
        assertThat(Concurrently.answers(() -> single(photo, face()))).containsOnly(alone);
    }

    private FaceImage single(Frame frame, DetectedFace face) {
        List<FaceImage> images = preprocessor.preprocess(frame, List.of(face));
        assertThat(images).hasSize(1);
        return images.get(0);
    }

    private void assertAllPrepared(Frame frame, Box... boxes) {
        List<DetectedFace> faces = List.of(boxes).stream().map(DetectedFace::of).toList();
        assertThat(preprocessor.preprocess(frame, faces)).hasSize(boxes.length).doesNotContainNull();
    }

    private static double meanDifference(FaceImage one, FaceImage other) {
        long sum = 0;
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                sum += Math.abs(one.at(x, y) - other.at(x, y));
            }
        }
        return (double) sum / FaceImage.PIXELS;
    }
}
