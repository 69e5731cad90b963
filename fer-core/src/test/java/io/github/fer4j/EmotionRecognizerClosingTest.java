package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.FerException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.PlatformImageReader;
import io.github.fer4j.testkit.Spots;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmotionRecognizerClosingTest {

    private static final Frame FRAME = Spots.at(60, 60, new Box(5, 5, 30, 30));

    private final BrightSpotDetector detector = new BrightSpotDetector();
    private final BrightnessClassifier classifier = new BrightnessClassifier();

    @Test
    void useAfterCloseIsAnError() {
        EmotionRecognizer recognizer = owning(detector, classifier);
        recognizer.close();
        Path path = Path.of("party.jpg");
        String message = "this EmotionRecognizer is closed";
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.recognize(FRAME))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.recognize(path))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.recognize(InputStream.nullInputStream()))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.recognize(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.read(path))
                .withMessage(message);
    }

    @Test
    void partsOfItsOwnAreClosedOnceEvenIfItIsClosedTwice() {
        EmotionRecognizer recognizer = owning(detector, classifier);
        recognizer.close();
        assertThat(detector.isClosed()).isTrue();
        assertThat(classifier.isClosed()).isTrue();
        recognizer.close();
    }

    @Test
    void partsGivenByHandStayOpen() {
        EmotionRecognizer.builder()
                .detector(detector)
                .classifier(classifier)
                .preprocessor(new CroppingPreprocessor())
                .build()
                .close();
        assertThat(detector.isClosed()).isFalse();
        assertThat(classifier.isClosed()).isFalse();
    }

    @Test
    void allPartsAreClosedEvenIfSomeFailAndNoFailureIsLost() {
        IllegalStateException ofDetector = new IllegalStateException("cascade in use");
        IllegalStateException ofClassifier = new IllegalStateException("tensors in use");
        EmotionRecognizer recognizer = owning(
                new BrightSpotDetector() {
                    @Override
                    public void close() {
                        throw ofDetector;
                    }
                },
                new BrightnessClassifier() {
                    @Override
                    public void close() {
                        throw ofClassifier;
                    }
                });
        assertThatExceptionOfType(FerException.class)
                .isThrownBy(recognizer::close)
                .withCause(ofClassifier)
                .withMessageContaining("tensors in use")
                .satisfies(failure -> assertThat(failure).hasSuppressedException(ofDetector));
        recognizer.close();
    }

    @Test
    void closingWaitsForCallsInFlight() throws Exception {
        CountDownLatch detecting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        EmotionRecognizer recognizer = owning(
                new BrightSpotDetector() {
                    @Override
                    public List<DetectedFace> detect(Frame frame) {
                        detecting.countDown();
                        Waiting.until(goOn);
                        return super.detect(frame);
                    }
                },
                classifier);
        CompletableFuture<List<FaceEmotion>> inFlight =
                CompletableFuture.supplyAsync(() -> recognizer.recognize(FRAME));
        detecting.await();
        Thread closing = new Thread(recognizer::close, "closing");
        closing.start();
        // The closing thread is parked on the lock: only then is it certain that it waits.
        while (closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(classifier.isClosed()).isFalse();
        goOn.countDown();
        assertThat(inFlight.get()).hasSize(1);
        closing.join();
        assertThat(classifier.isClosed()).isTrue();
    }

    @Test
    void aPartAtWorkCannotCloseIt() {
        CompletableFuture<EmotionRecognizer> recognizer = new CompletableFuture<>();
        FaceDetector closing = new BrightSpotDetector() {
            @Override
            public List<DetectedFace> detect(Frame frame) {
                recognizer.join().close();
                return super.detect(frame);
            }
        };
        recognizer.complete(owning(closing, classifier));
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.join().recognize(FRAME))
                .withMessage("a recognizer cannot be closed by a part of it that is at work");
    }

    private static EmotionRecognizer owning(FaceDetector detector, BrightnessClassifier classifier) {
        OwnedParts owned = new OwnedParts();
        return new EmotionRecognizer(
                EmotionRecognizer.builder(),
                owned.own(detector),
                owned.own(new CroppingPreprocessor()),
                owned.own(classifier),
                owned.own(new PlatformImageReader()),
                owned);
    }
}
