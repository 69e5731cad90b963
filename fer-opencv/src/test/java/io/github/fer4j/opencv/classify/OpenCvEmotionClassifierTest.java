package io.github.fer4j.opencv.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.opencv.ResidentMemory;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.ChildProcess;
import io.github.fer4j.support.ModelClassifierContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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
        // The Java heap is resident from the start: what is added is native.
        ChildProcess child = ChildProcess.run(
                folder, ManyCalls.class, List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"));
        assertThat(child.exitCode()).as(child.errors()).isZero();
        assertThat(Long.parseLong(child.output().strip())).as("kB more").isLessThan(10_000);
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
