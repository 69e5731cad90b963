package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tests that every {@link FaceDetector} passes: what it finds in all pixel formats, strides and regions, that it leaves
 * the frame unchanged, threads, closing. Extend it and give your detector and two pictures:
 *
 * <pre>{@code
 * class MyDetectorTest extends FaceDetectorContract {
 *     @Override
 *     protected FaceDetector detector() {
 *         return new MyDetector();
 *     }
 *
 *     @Override
 *     protected Frame photo() {
 *         return BufferedImages.toFrame(ImageIO.read(new File("one-face.png")));
 *     }
 *
 *     @Override
 *     protected Box face() {
 *         return new Box(112, 40, 90, 90);
 *     }
 *
 *     @Override
 *     protected Frame withoutFaces() {
 *         return Frames.plain(320, 240, PixelFormat.BGR, 128);
 *     }
 * }
 * }</pre>
 */
public abstract class FaceDetectorContract {

    private static final double OVERLAP = 0.5;

    private FaceDetector detector;

    /** For subclasses. */
    protected FaceDetectorContract() {}

    /**
     * A new detector.
     *
     * @return is closed after the test
     */
    protected abstract FaceDetector detector();

    /**
     * A picture with exactly one face.
     *
     * @return the same picture at each call
     */
    protected abstract Frame photo();

    /**
     * Where the face is in {@link #photo()}: the box that is found must overlap it by half (intersection over union).
     *
     * @return in pixels of the picture
     */
    protected abstract Box face();

    /**
     * A picture in which no face is found.
     *
     * @return of any size
     */
    protected abstract Frame withoutFaces();

    /** Makes the detector, before each test. */
    @BeforeEach
    public void open() {
        detector = detector();
    }

    @AfterEach
    void close() {
        detector.close();
    }

    @Test
    void findsTheFace() {
        assertFoundAt(face(), detector.detect(photo()));
    }

    @Test
    void noFaceIsAnEmptyList() {
        assertThat(detector.detect(withoutFaces())).isEmpty();
    }

    @Test
    void boxesLieInsideTheFrame() {
        Frame photo = photo();
        assertThat(detector.detect(photo)).allSatisfy(found -> {
            assertThat(found.box().x()).isNotNegative();
            assertThat(found.box().y()).isNotNegative();
            assertThat(found.box().right()).isLessThanOrEqualTo(photo.width());
            assertThat(found.box().bottom()).isLessThanOrEqualTo(photo.height());
        });
    }

    @Test
    void leavesTheFrameUnchanged() {
        Frame photo = photo();
        byte[] before = photo.pixels().clone();
        detector.detect(photo);
        assertThat(photo.pixels()).isEqualTo(before);
    }

    /**
     * Padding between rows changes nothing.
     *
     * @param padding in bytes
     */
    @ParameterizedTest
    @CsvSource({"1", "7", "64"})
    public void paddedRowsGiveTheSameFaces(int padding) {
        Frame photo = photo();
        assertThat(asSet(detector.detect(Frames.padded(photo, padding)))).isEqualTo(asSet(detector.detect(photo)));
    }

    /**
     * The face is found in grey and in both colour orders.
     *
     * @param format of the picture
     */
    @ParameterizedTest
    @EnumSource
    public void findsTheFaceInEveryPixelFormat(PixelFormat format) {
        assertFoundAt(face(), detector.detect(Frames.in(format, photo())));
    }

    @Test
    void aMirroredPictureMirrorsTheBox() {
        Frame photo = photo();
        assertFoundAt(
                Frames.mirrored(detector.detect(photo).get(0).box(), photo), detector.detect(Frames.mirrored(photo)));
    }

    /**
     * A frame that is too small for a face is no error.
     *
     * @param width in pixels
     * @param height in pixels
     */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 300", "300, 1", "2, 2"})
    public void tinyFramesHaveNoFace(int width, int height) {
        assertThat(detector.detect(Frames.plain(width, height, PixelFormat.BGR, 128)))
                .isEmpty();
        assertThat(detector.detect(Frames.plain(width, height, PixelFormat.GRAY, 128)))
                .isEmpty();
    }

    @Test
    void searchingEverywhereFindsWhatIsFoundWithoutASearch() {
        Frame photo = photo();
        assertThat(asSet(detector.detect(photo, SearchWindow.everywhere()))).isEqualTo(asSet(detector.detect(photo)));
    }

    @Test
    void findsTheFaceInItsSurroundings() {
        SearchWindow near = near(face());
        List<DetectedFace> found = detector.detect(photo(), near);
        assertFoundAt(face(), found);
        assertThat(found).allMatch(face -> near.matches(face.box()));
    }

    @ParameterizedTest
    @CsvSource({"1", "64"})
    void paddedRowsGiveTheSameFacesInARegion(int padding) {
        Frame photo = photo();
        assertThat(asSet(detector.detect(Frames.padded(photo, padding), near(face()))))
                .isEqualTo(asSet(detector.detect(photo, near(face()))));
    }

    @Test
    void aRegionMayReachBeyondTheFrame() {
        SearchWindow far = SearchWindow.everywhere().within(new Box(-1000, -1000, 10_000, 10_000));
        assertFoundAt(face(), detector.detect(photo(), far));
    }

    @Test
    void aRegionThatHoldsOnlyAPartOfTheFaceDoesNotHaveIt() {
        Box face = face();
        Box leftHalf = new Box(0, 0, face.x() + face.width() / 2, photo().height());
        assertThat(detector.detect(photo(), SearchWindow.everywhere().within(leftHalf)))
                .noneMatch(found -> found.box().intersectionOverUnion(face) >= OVERLAP);
    }

    @Test
    void aRegionOutsideTheFrameHasNoFaces() {
        Frame photo = photo();
        SearchWindow outside = SearchWindow.everywhere().within(new Box(photo.width(), 0, 500, 500));
        assertThat(detector.detect(photo, outside)).isEmpty();
        assertThat(detector.detect(photo, outside.within(new Box(-500, -500, 500, 500))))
                .isEmpty();
    }

    @Test
    void facesOfOtherSizesAreLeftOut() {
        int size = Math.max(face().width(), face().height());
        SearchWindow larger = SearchWindow.everywhere().sizes(size * 3 / 2, Integer.MAX_VALUE);
        assertThat(detector.detect(photo(), larger)).isEmpty();
        assertThat(detector.detect(photo(), SearchWindow.everywhere().sizes(1, size / 2)))
                .allMatch(found -> found.box().width() <= size / 2);
    }

    @Test
    void manyThreadsGetTheAnswerOfOne() {
        Frame photo = photo();
        Set<DetectedFace> alone = asSet(detector.detect(photo));
        assertThat(Concurrently.answers(() -> asSet(detector.detect(photo)))).containsOnly(alone);
    }

    @Test
    void closingTwiceIsHarmless() {
        detector.close();
        detector.close();
    }

    @Test
    void useAfterCloseIsAnError() {
        Frame photo = photo();
        detector.close();
        assertThatIllegalStateException().isThrownBy(() -> detector.detect(photo));
        assertThatIllegalStateException().isThrownBy(() -> detector.detect(photo, near(face())));
    }

    /** Half a face around the face, for sizes up to a third smaller or half larger. */
    private static SearchWindow near(Box face) {
        int marginX = face.width() / 2;
        int marginY = face.height() / 2;
        Box region = new Box(
                face.x() - marginX, face.y() - marginY, face.width() + 2 * marginX, face.height() + 2 * marginY);
        return new SearchWindow(
                region, Math.min(face.width(), face.height()) * 2 / 3, Math.max(face.width(), face.height()) * 3 / 2);
    }

    private static void assertFoundAt(Box expected, List<DetectedFace> found) {
        assertThat(found).hasSize(1);
        assertThat(found.get(0).box().intersectionOverUnion(expected))
                .as("overlap of %s with %s", found.get(0).box(), expected)
                .isGreaterThanOrEqualTo(OVERLAP);
    }

    private static Set<DetectedFace> asSet(List<DetectedFace> faces) {
        return new HashSet<>(faces);
    }
}
