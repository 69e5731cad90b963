package io.github.fer4j.djl.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlClassifierProviderTest {

    private final DjlClassifierProvider provider = new DjlClassifierProvider();

    @Test
    void aBundledModelIsTakenByName() {
        try (EmotionClassifier classifier = provider.create("ferplus")) {
            assertThat(classifier.labels()).isEqualTo(Emotion.FERPLUS);
        }
    }

    @Test
    void aModelFileIsRead(@TempDir Path folder) {
        Path file = folder.resolve("own.fer");
        EmotionModelFile.write(BundledModels.ferPlus(), Precision.FLOAT16, file);
        try (EmotionClassifier classifier = provider.create(file, Limits.DEFAULT)) {
            assertThat(classifier.labels()).isEqualTo(Emotion.FERPLUS);
        }
    }

    @Test
    void aModelFileObeysTheLimits(@TempDir Path folder) {
        Path file = folder.resolve("own.fer");
        EmotionModelFile.write(BundledModels.ferPlus(), Precision.FLOAT16, file);
        Limits few = Limits.builder().parameters(1_000).build();
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> provider.create(file, few))
                .withMessageContaining("own.fer")
                .withMessageContaining("limit parameters of 1000");
    }

    @Test
    void anUnknownNameListsThoseThatThereAre() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> provider.create("resnet"))
                .withMessage("there is no bundled model \"resnet\": choose one of baseline, regularized, ferplus,"
                        + " or give the path of a model file");
    }
}
