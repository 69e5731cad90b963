package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.support.RealFiles;
import io.github.fer4j.support.ResidentMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small faces in large pictures. */
class LargePicturesTest {

    /** A photo of 20 faces, 50 to 78 pixels high, in 1024x715 pixels. */
    private static final String GROUP = "media/photos/10.jpg";

    private static final int GROUP_FACES = 20;

    enum Kind {
        HAAR,
        CASCADE,
        NETWORK,
        YUNET;

        FaceDetector open() {
            return switch (this) {
                case HAAR -> HaarFaceDetector.builder().build();
                case CASCADE -> CascadeFaceDetector.builder().build();
                case NETWORK -> NetworkFaceDetector.builder().build();
                case YUNET -> YuNetFaceDetector.of(yuNet());
            };
        }

        FaceDetector open(int minimum) {
            return switch (this) {
                case HAAR -> HaarFaceDetector.builder().minimumFaceSize(minimum).build();
                case CASCADE ->
                    CascadeFaceDetector.builder().minimumFaceSize(minimum).build();
                case NETWORK ->
                    NetworkFaceDetector.builder()
                            .minimumFaceSize(minimum)
                            .maximumWorkingSize(640)
                            .build();
                case YUNET ->
                    YuNetFaceDetector.builder(yuNet())
                            .minimumFaceSize(minimum)
                            .maximumWorkingSize(640)
                            .build();
            };
        }

        private static Path yuNet() {
            return RealFiles.shared("models/face_detection_yunet_2023mar.onnx");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sixteenCopiesOfAGroupPhotoHaveNearlyAllFaces(Kind kind) {
        Frame group = Photos.read(RealFiles.shared(GROUP));
        Canvas canvas = new Canvas(4096, 2860);
        for (int i = 0; i < 16; i++) {
            canvas.paste(group, i % 4 * 1024, i / 4 * 715);
        }
        try (FaceDetector detector = kind.open()) {
            assertThat(canvas.found(detector, group)).isGreaterThanOrEqualTo(300);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPanoramaHasItsFacesWhereverTheyAre(Kind kind) {
        Frame group = Photos.read(RealFiles.shared(GROUP));
        Canvas canvas = new Canvas(20_000, 3000);
        int[] left = {0, 3313, 7001, 11_111, 18_976};
        int[] top = {0, 907, 1501, 1903, 2285};
        for (int i = 0; i < left.length; i++) {
            canvas.paste(group, left[i], top[i]);
        }
        try (FaceDetector detector = kind.open()) {
            assertThat(canvas.found(detector, group)).isGreaterThanOrEqualTo(90);
        }
    }

    /** Two tiles of 1900 pixels overlap in the middle; the face, 51 pixels wide, is moved over both seams. */
    @ParameterizedTest
    @EnumSource
    void aFaceOnASeamIsFoundOnce(Kind kind) {
        Frame photo = halved(Photos.read(Photos.GLASSES));
        Box face = new Box(74, 19, 51, 51);
        try (FaceDetector detector = kind.open(24)) {
            for (int x = 780; x <= 930; x += 10) {
                Canvas canvas = new Canvas(1900, 600);
                canvas.paste(photo, x, 200);
                Box expected = moved(face, x, 200);
                assertThat(detector.detect(canvas.frame()))
                        .as("at %s", x)
                        .singleElement()
                        .matches(found -> found.box().intersectionOverUnion(expected) > 0.5);
            }
        }
    }

    @Test
    void theMinimumMeansPixelsOfTheGivenPicture() {
        Frame group = Photos.read(RealFiles.shared(GROUP));
        Canvas canvas = new Canvas(8000, 6000);
        canvas.paste(group, 3100, 2200);
        try (HaarFaceDetector automatic = HaarFaceDetector.builder().build();
                HaarFaceDetector exact =
                        HaarFaceDetector.builder().minimumFaceSize(45).build()) {
            assertThat(automatic.detect(canvas.frame())).hasSizeLessThan(10);
            assertThat(exact.detect(canvas.frame())).hasSizeBetween(18, GROUP_FACES);
        }
    }

    @Test
    void theLimitOfSearchedPixelsBoundsTheSearch() {
        Canvas canvas = new Canvas(4096, 2860);
        canvas.paste(Photos.read(RealFiles.shared(GROUP)), 0, 0);
        try (HaarFaceDetector detector =
                HaarFaceDetector.builder().maximumSearchedPixels(0).build()) {
            assertThat(detector.detect(canvas.frame())).hasSizeLessThan(10);
        }
    }

    /** OpenCV's answer for the picture as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"10.jpg", "11.jpg", "2.jpg", "examples_images_bbt2.jpg", "test_images_faces.jpg"})
    void picturesUpToTheWorkingSizeGiveTheBoxesOfTheCascade(String name) {
        Frame photo = Photos.read(RealFiles.shared("media/photos/" + name));
        try (HaarFaceDetector detector =
                HaarFaceDetector.builder().findEyes(false).build()) {
            assertThat(detector.detect(photo))
                    .extracting(DetectedFace::box)
                    .containsExactlyInAnyOrderElementsOf(PlainCascade.boxes(photo));
        }
    }

    /** Beyond the picture itself: its grey copy, and the copies that are searched. */
    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(OS.LINUX)
    void aPanoramaTakesLittleMoreMemoryThanItsGreyCopy(Kind kind, @TempDir Path folder) throws Exception {
        kind.open().close(); // the test is skipped here where the network of YuNet is not
        long most = ResidentMemory.addedIn(folder, 384, PanoramaSearch.class, kind.name());
        assertThat(most).as("kB more").isBetween(10_000L, 90_000L);
    }

    /** Prints how many kilobytes the search of a panorama takes at most. */
    static final class PanoramaSearch {

        private PanoramaSearch() {}

        public static void main(String[] kind) throws IOException {
            Frame panorama = Frame.of(new byte[20_000 * 3000 * 3], 20_000, 3000, PixelFormat.BGR);
            try (FaceDetector detector = Kind.valueOf(kind[0]).open()) {
                detector.detect(Photos.noise(1024, 1024, PixelFormat.BGR, 1));
                long before = ResidentMemory.kilobytes();
                detector.detect(panorama);
                System.out.println(ResidentMemory.greatestKilobytes() - before);
            }
        }
    }

    /** Every second pixel of every second row. */
    private static Frame halved(Frame frame) {
        int width = frame.width() / 2;
        int height = frame.height() / 2;
        byte[] pixels = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(frame.pixels(), 2 * y * frame.stride() + 6 * x, pixels, (y * width + x) * 3, 3);
            }
        }
        return Frame.of(pixels, width, height, frame.format());
    }

    private static Box moved(Box box, int x, int y) {
        return new Box(box.x() + x, box.y() + y, box.width(), box.height());
    }

    /** A grey picture with photos on it. */
    private static final class Canvas {

        private final Frame frame;
        private final List<int[]> places = new ArrayList<>();

        Canvas(int width, int height) {
            byte[] pixels = new byte[width * height * 3];
            Arrays.fill(pixels, (byte) 90);
            frame = Frame.of(pixels, width, height, PixelFormat.BGR);
        }

        Frame frame() {
            return frame;
        }

        void paste(Frame photo, int x, int y) {
            for (int row = 0; row < photo.height(); row++) {
                System.arraycopy(
                        photo.pixels(),
                        row * photo.stride(),
                        frame.pixels(),
                        (y + row) * frame.stride() + x * 3,
                        photo.width() * 3);
            }
            places.add(new int[] {x, y});
        }

        /** How many of the faces that the cascade sees in the photo itself are found, each once. */
        long found(FaceDetector detector, Frame photo) {
            List<Box> truths = PlainCascade.boxes(photo);
            assertThat(truths).hasSize(GROUP_FACES);
            List<Box> boxes =
                    detector.detect(frame).stream().map(DetectedFace::box).toList();
            Stream<Box> expected =
                    places.stream().flatMap(place -> truths.stream().map(box -> moved(box, place[0], place[1])));
            return expected.filter(truth -> boxes.stream()
                                    .filter(box -> box.intersectionOverUnion(truth) > 0.35)
                                    .count()
                            == 1)
                    .count();
        }
    }
}
