package io.github.fer4j.opencv.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.ModelClassifierContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OpenCvEmotionClassifierTest extends ModelClassifierContract {

    private static final FaceImage FACE = FaceImage.of(new byte[FaceImage.PIXELS]);

    @Override
    protected EmotionClassifier classifier(EmotionModel model, TestTimeAugmentation views) {
        return OpenCvEmotionClassifier.of(model, views);
    }

    /** Batches of changing size make OpenCV plan its memory anew each time. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryDoesNotGrowFromCallToCall() throws IOException {
        try (EmotionClassifier classifier = OpenCvEmotionClassifier.of(BundledModels.baseline())) {
            classify(classifier, 500);
            long before = residentKilobytes();
            classify(classifier, 2_000);
            assertThat(residentKilobytes() - before).as("kB more").isLessThan(10_000);
        }
    }

    /** Each holds a network of 30 MB, of which the garbage collector knows nothing. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void closingFreesTheNetworkAtOnce() throws IOException {
        EmotionModel model = BundledModels.regularized();
        openAndClose(model, 5);
        long before = residentKilobytes();
        openAndClose(model, 30);
        assertThat(residentKilobytes() - before).as("kB more").isLessThan(150_000);
    }

    private static void classify(EmotionClassifier classifier, int calls) {
        for (int i = 0; i < calls; i++) {
            classifier.classify(Collections.nCopies(1 + i % 5, FACE));
        }
    }

    private static void openAndClose(EmotionModel model, int times) {
        for (int i = 0; i < times; i++) {
            try (EmotionClassifier classifier = OpenCvEmotionClassifier.of(model)) {
                classifier.classify(List.of(FACE));
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        Matcher matcher =
                Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/self/status")));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
