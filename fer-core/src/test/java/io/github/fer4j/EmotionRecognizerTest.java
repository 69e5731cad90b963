package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.Concurrently;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.testkit.Pictures;
import io.github.fer4j.testkit.PlatformImageReader;
import io.github.fer4j.testkit.Spots;
import io.github.fer4j.video.FrameList;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmotionRecognizerTest {

    private static final Box SMALL = new Box(5, 5, 24, 24);
    private static final Box LARGE = new Box(40, 5, 50, 60);
    private static final Box MIDDLE = new Box(120, 20, 30, 30);
    private static final Frame CROWD = Spots.at(200, 100, SMALL, LARGE, MIDDLE);

    private final CountingClassifier classifier = new CountingClassifier();

    @Test
    void facesAreSortedByAreaLargestFirst() {
        assertThat(boxes(recognizer().build().recognize(CROWD))).containsExactly(LARGE, MIDDLE, SMALL);
    }

    @Test
    void facesOfOneSizeAreSortedFromLeftToRightAndThenDownwards() {
        Box left = new Box(5, 60, 30, 30);
        Box above = new Box(100, 5, 30, 30);
        Box below = new Box(100, 60, 30, 30);
        FaceDetector backwards = detecting(below, above, left);
        assertThat(boxes(builder().detector(backwards).build().recognize(CROWD)))
                .containsExactly(left, above, below);
    }

    @Test
    void eachFaceGetsItsOwnEmotion() {
        Frame frame = Frames.plain(100, 50, PixelFormat.GRAY, 0);
        for (int y = 0; y < 50; y++) {
            Arrays.fill(frame.pixels(), y * 100 + 50, y * 100 + 100, (byte) 255);
        }
        Box dark = new Box(0, 0, 40, 40);
        Box bright = new Box(55, 0, 45, 45);
        List<FaceEmotion> faces =
                builder().detector(detecting(dark, bright)).build().recognize(frame);
        assertThat(boxes(faces)).containsExactly(bright, dark);
        assertThat(faces).extracting(FaceEmotion::emotion).containsExactly(Emotion.HAPPINESS, Emotion.SADNESS);
        assertThat(faces.get(0).confidence()).isEqualTo(1);
    }

    @Test
    void theQualityOfEachFaceIsMeasured() {
        DetectedFace face = new DetectedFace(
                LARGE, Optional.of(new Eyes(new Point(50, 20), new Point(70, 22))), OptionalDouble.of(0.75));
        assertThat(builder().detector(detecting(List.of(face))).build().recognize(CROWD))
                .singleElement()
                .extracting(FaceEmotion::quality)
                .isEqualTo(Optional.of(FaceQuality.of(CROWD, face)));
    }

    @Test
    void badPicturesOfFacesAreLeftOutBeforeTheyAreClassified() {
        Frame frame = Frames.plain(200, 100, PixelFormat.GRAY, 0);
        Box flat = new Box(100, 0, 90, 90);
        Box striped = new Box(10, 10, 60, 60);
        for (int y = 10; y < 70; y++) {
            for (int x = 10; x < 70; x++) {
                frame.pixels()[y * 200 + x] = (byte) ((x / 6 + y / 6) % 2 == 0 ? 60 : 180);
            }
        }
        EmotionRecognizerBuilder builder = builder().detector(detecting(flat, striped));
        assertThat(boxes(builder.build().recognize(frame))).containsExactly(flat, striped);
        EmotionRecognizer strict = builder.minimumQuality(0.5).maximumFaces(1).build();
        assertThat(boxes(strict.recognize(frame))).containsExactly(striped);
        assertThat(classifier.batches).containsExactly(2, 1);
        assertThat(boxes(builder.detector(detecting(flat)).build().recognize(frame)))
                .isEmpty();
        assertThat(classifier.batches).containsExactly(2, 1);
    }

    @Test
    void eyesThatTheDetectorFoundAreKept() {
        Optional<Eyes> eyes = Optional.of(new Eyes(new Point(50, 20), new Point(70, 20)));
        FaceDetector detector = detecting(List.of(new DetectedFace(LARGE, eyes)));
        assertThat(builder().detector(detector).build().recognize(CROWD))
                .singleElement()
                .extracting(FaceEmotion::eyes)
                .isEqualTo(eyes);
    }

    @Test
    void noFaceIsAnEmptyListAndCostsNoClassification() {
        assertThat(recognizer().build().recognize(Spots.at(60, 40))).isEmpty();
        assertThat(recognizer().build().recognize(Spots.at(1, 1))).isEmpty();
        assertThat(classifier.batches).isEmpty();
    }

    @Test
    void allFacesOfAPictureGoToTheClassifierInOneBatch() {
        EmotionRecognizer recognizer = recognizer().build();
        recognizer.recognize(CROWD);
        recognizer.recognize(CROWD);
        assertThat(classifier.batches).containsExactly(3, 3);
    }

    @Test
    void viewsAreClassifiedInTheSameBatch() {
        recognizer().pictureViews(TestTimeAugmentation.FLIP).build().recognize(CROWD);
        assertThat(classifier.batches).containsExactly(6);
    }

    @Test
    void viewsOfVideosAreNotThoseOfPictures() {
        recognizer()
                .videoViews(TestTimeAugmentation.FLIP_AND_CROPS)
                .build()
                .video(FrameList.of(List.of(CROWD), 25))
                .run();
        assertThat(classifier.batches).containsExactly(30);
    }

    @Test
    void theAnswerCannotBeChanged() {
        List<FaceEmotion> faces = recognizer().build().recognize(CROWD);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> faces.remove(0));
    }

    @Test
    void facesBelowTheMinimumSizeAreLeftOutBeforeClassification() {
        assertThat(boxes(recognizer().minimumFaceSize(30).build().recognize(CROWD)))
                .containsExactly(LARGE, MIDDLE);
        assertThat(boxes(recognizer().minimumFaceSize(31).build().recognize(CROWD)))
                .containsExactly(LARGE);
        assertThat(classifier.batches).containsExactly(2, 1);
    }

    @Test
    void theShorterSideDecidesAboutTheMinimumSize() {
        Frame frame = Spots.at(100, 40, new Box(5, 5, 80, 23));
        assertThat(recognizer().build().recognize(frame)).isEmpty();
        assertThat(recognizer().minimumFaceSize(23).build().recognize(frame)).hasSize(1);
    }

    @Test
    void onlyTheLargestFacesAreClassifiedIfTheirNumberIsLimited() {
        assertThat(boxes(recognizer().maximumFaces(2).build().recognize(CROWD))).containsExactly(LARGE, MIDDLE);
        assertThat(classifier.batches).containsExactly(2);
    }

    @Test
    void uncertainFacesAreKeptWithoutAnEmotion() {
        // Spots have the grey level 240, which is 94 % happiness.
        assertThat(recognizer().uncertainBelow(0.94).build().recognize(CROWD))
                .extracting(FaceEmotion::emotion)
                .containsOnly(Emotion.HAPPINESS);
        assertThat(recognizer().uncertainBelow(0.95).build().recognize(CROWD))
                .hasSize(3)
                .allSatisfy(face -> assertThat(face.emotion()).isEqualTo(Emotion.UNCERTAIN))
                .allSatisfy(face -> assertThat(face.scores().top()).isEqualTo(Emotion.HAPPINESS));
    }

    @Test
    void uncertainFacesAreLeftOut() {
        // Spots have the grey level 240, which is 94 % happiness.
        assertThat(recognizer().minimumConfidence(0.94).build().recognize(CROWD))
                .hasSize(3);
        assertThat(recognizer().minimumConfidence(0.95).build().recognize(CROWD))
                .isEmpty();
    }

    @Test
    void aDecodedPictureGivesTheAnswerOfItsFrame() {
        EmotionRecognizer recognizer = recognizer().build();
        assertThat(recognizer.recognize(BufferedImages.toBufferedImage(CROWD))).isEqualTo(recognizer.recognize(CROWD));
    }

    @Test
    void theFrameIsLeftUnchanged() {
        byte[] before = CROWD.pixels().clone();
        recognizer().build().recognize(CROWD);
        assertThat(CROWD.pixels()).isEqualTo(before);
    }

    @Test
    void manyThreadsSharingOneGetTheAnswerOfOne() {
        EmotionRecognizer recognizer = recognizer().build();
        List<FaceEmotion> alone = recognizer.recognize(CROWD);
        assertThat(Concurrently.answers(() -> recognizer.recognize(CROWD))).containsOnly(alone);
    }

    @Test
    void anInterceptorStandsAroundEachRecognitionOnce() {
        List<Integer> faces = new ArrayList<>();
        EmotionRecognizer recognizer = recognizer()
                .interceptor(recognition -> {
                    List<FaceEmotion> found = recognition.get();
                    faces.add(found.size());
                    return found;
                })
                .build();
        byte[] png = Pictures.file(BufferedImages.toBufferedImage(CROWD), "png");
        recognizer.recognize(CROWD);
        recognizer.recognize(BufferedImages.toBufferedImage(CROWD));
        recognizer.recognize(png);
        recognizer.recognize(new ByteArrayInputStream(png));
        recognizer.read(png);
        assertThat(faces).containsExactly(3, 3, 3, 3);
    }

    @Test
    void anInterceptorMayRefuseARecognitionAndSeesItsFailure() {
        List<Throwable> seen = new ArrayList<>();
        EmotionRecognizer recognizer = recognizer()
                .interceptor(recognition -> {
                    try {
                        return recognition.get();
                    } catch (RuntimeException e) {
                        seen.add(e);
                        throw e;
                    }
                })
                .build();
        assertThatExceptionOfType(ImageReadException.class).isThrownBy(() -> recognizer.recognize(new byte[3]));
        assertThat(seen).singleElement().isInstanceOf(ImageReadException.class);
        EmotionRecognizer refusing = recognizer()
                .interceptor(recognition -> {
                    throw new IllegalStateException("busy");
                })
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> refusing.recognize(CROWD))
                .withMessage("busy");
        assertThat(classifier.batches).isEmpty();
    }

    @Test
    void theLabelsAreThoseOfTheClassifier() {
        assertThat(recognizer().build().labels()).containsExactly(Emotion.SADNESS, Emotion.HAPPINESS);
    }

    @Test
    void aPartThatLosesFacesIsNamed() {
        EmotionRecognizer recognizer = EmotionRecognizer.builder()
                .detector(new BrightSpotDetector())
                .preprocessor((frame, faces) -> List.of())
                .classifier(classifier)
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.recognize(CROWD))
                .withMessageContaining(EmotionRecognizerTest.class.getName())
                .withMessageEndingWith("gave 0 answers for 3 faces");
    }

    private EmotionRecognizerBuilder recognizer() {
        return builder().detector(new BrightSpotDetector());
    }

    private EmotionRecognizerBuilder builder() {
        return EmotionRecognizer.builder()
                .preprocessor(new CroppingPreprocessor())
                .classifier(classifier)
                .imageReader(new PlatformImageReader());
    }

    private static FaceDetector detecting(Box... boxes) {
        return detecting(Stream.of(boxes).map(DetectedFace::of).toList());
    }

    private static FaceDetector detecting(List<DetectedFace> faces) {
        return new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                return faces;
            }
        };
    }

    private static List<Box> boxes(List<FaceEmotion> faces) {
        return faces.stream().map(FaceEmotion::box).toList();
    }

    private static final class CountingClassifier extends BrightnessClassifier {

        private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            batches.add(faces.size());
            return super.classify(faces);
        }
    }
}
