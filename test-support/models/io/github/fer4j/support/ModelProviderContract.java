package io.github.fer4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.spi.EmotionClassifierProvider;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of every provider that runs any model. */
public abstract class ModelProviderContract {

    private final EmotionClassifierProvider provider;

    /** For subclasses. */
    protected ModelProviderContract(EmotionClassifierProvider provider) {
        this.provider = provider;
    }

    @Test
    void theDefaultIsTheRegularizedModel() {
        try (EmotionClassifier classifier = provider.create()) {
            assertThat(classifier.labels()).isEqualTo(Emotion.FER2013);
        }
    }

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
                .withMessage("there is no bundled model \"resnet\": choose one of general, regularized, ferplus,"
                        + " baseline, or give the path of a model file");
    }
}
