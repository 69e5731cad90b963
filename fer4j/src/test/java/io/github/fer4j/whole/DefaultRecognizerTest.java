package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.testkit.Concurrently;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The recognizer that one dependency and no option give. */
class DefaultRecognizerTest {

    private static EmotionRecognizer recognizer;

    @BeforeAll
    static void open() {
        recognizer = EmotionRecognizer.builder().build();
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    @Test
    void aRealPhotoGivesItsFaceWithProbabilitiesOfTheSevenEmotions() {
        List<FaceEmotion> faces = recognizer.recognize(TestPhotos.GLASSES);
        assertThat(faces).hasSize(1);
        FaceEmotion face = faces.get(0);
        assertThat(face.box().intersectionOverUnion(TestPhotos.GLASSES_FACE)).isGreaterThan(0.5);
        assertThat(face.scores().labels()).isEqualTo(Emotion.FER2013);
        double sum = Emotion.FER2013.stream().mapToDouble(face.scores()::of).sum();
        assertThat(sum).isCloseTo(1, within(1e-3));
        assertThat(face.confidence()).isEqualTo(face.scores().ranked().get(0).probability());
    }

    @Test
    void pathStreamAndBufferedImageGiveNearlyTheSame() throws IOException {
        FaceEmotion fromPath = recognizer.recognize(TestPhotos.GLASSES).get(0);
        FaceEmotion fromStream =
                recognizer.recognize(Files.newInputStream(TestPhotos.GLASSES)).get(0);
        FaceEmotion fromImage = recognizer.recognize(TestPhotos.glasses()).get(0);
        assertThat(fromStream).isEqualTo(fromPath);
        assertThat(fromImage.box().intersectionOverUnion(fromPath.box())).isGreaterThan(0.9);
    }

    @Test
    void manyThreadsGetTheAnswersOfOne() {
        List<FaceEmotion> alone = recognizer.recognize(TestPhotos.GLASSES);
        for (List<FaceEmotion> answer : Concurrently.answers(() -> recognizer.recognize(TestPhotos.GLASSES))) {
            assertThat(answer).isEqualTo(alone);
        }
    }

    @Test
    void closingTwiceIsHarmlessAndUseAfterwardsIsAnError() {
        EmotionRecognizer other = EmotionRecognizer.builder().build();
        other.close();
        other.close();
        assertThatIllegalStateException().isThrownBy(() -> other.recognize(TestPhotos.GLASSES));
        assertThat(recognizer.recognize(TestPhotos.GLASSES)).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryDoesNotGrowFromPictureToPictureNorFromThreadToThread() throws Exception {
        recognizeFromNewThreads(60);
        long before = residentKilobytes();
        recognizeFromNewThreads(150);
        assertThat(residentKilobytes() - before)
                .as("kB more after 150 pictures")
                .isLessThan(60_000);
    }

    private static void recognizeFromNewThreads(int pictures) throws InterruptedException {
        for (int i = 0; i < pictures; i++) {
            Thread thread = new Thread(() -> recognizer.recognize(TestPhotos.GLASSES));
            thread.start();
            thread.join();
        }
        System.gc();
    }

    private static long residentKilobytes() throws IOException {
        String status = Files.readString(java.nio.file.Path.of("/proc/self/status"));
        Matcher matcher = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
