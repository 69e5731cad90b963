package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.support.ResidentMemory;
import io.github.fer4j.testkit.Concurrently;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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
    void memoryDoesNotGrowFromPictureToPictureNorFromThreadToThread(@TempDir Path folder) throws Exception {
        assertThat(ResidentMemory.addedIn(folder, 256, ManyThreads.class))
                .as("kB more after 150 pictures")
                .isLessThan(10_000);
    }

    /** Prints how many kilobytes 150 pictures add, each recognised by a thread of its own. */
    static final class ManyThreads {

        private ManyThreads() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
                recognizeFromNewThreads(recognizer, 60);
                long before = ResidentMemory.kilobytes();
                recognizeFromNewThreads(recognizer, 150);
                System.out.println(ResidentMemory.kilobytes() - before);
            }
        }

        private static void recognizeFromNewThreads(EmotionRecognizer recognizer, int pictures)
                throws InterruptedException {
            for (int i = 0; i < pictures; i++) {
                Thread thread = new Thread(() -> recognizer.recognize(TestPhotos.GLASSES));
                thread.start();
                thread.join();
            }
        }
    }
}
