package io.github.fer4j.opencv.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.ModelClassifierContract;
import io.github.fer4j.support.ResidentMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OpenCvEmotionClassifierTest extends ModelClassifierContract {

    private static final FaceImage FACE = FaceImage.of(new byte[FaceImage.PIXELS]);

    @Override
    protected EmotionClassifier classifier(EmotionModel model, TestTimeAugmentation views) {
        return OpenCvEmotionClassifier.of(model, views);
    }

    /** Batches of changing size make OpenCV plan its memory anew each time. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void nativeMemoryDoesNotGrowFromCallToCall(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(ResidentMemory.addedIn(folder, 128, ManyCalls.class))
                .as("kB more")
                .isLessThan(10_000);
    }

    /** Prints how many kilobytes a thousand calls add. */
    static final class ManyCalls {

        private ManyCalls() {}

        public static void main(String[] args) throws IOException {
            try (EmotionClassifier classifier = OpenCvEmotionClassifier.of(BundledModels.baseline())) {
                classify(classifier, 200);
                long before = ResidentMemory.kilobytes();
                classify(classifier, 1_000);
                System.out.println(ResidentMemory.kilobytes() - before);
            }
        }

        private static void classify(EmotionClassifier classifier, int calls) {
            for (int i = 0; i < calls; i++) {
                classifier.classify(Collections.nCopies(1 + i % 5, FACE));
            }
        }
    }
}
