package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.cli.options.ErrorText;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecognitionOptionsTest {

    @Test
    void limitsOfAllInputsAreTaken() {
        RecognitionOptions options = parsed(
                "--limit-picture-pixels=1",
                "--limit-frame-pixels=2",
                "--limit-opening-time=3",
                "--limit-reading-time=4",
                "--limit-faces=5",
                "--limit-parameters=6");
        assertThat(options.limits())
                .isEqualTo(Limits.builder()
                        .picturePixels(1)
                        .framePixels(2)
                        .openingTime(Duration.ofSeconds(3))
                        .readingTime(Duration.ofSeconds(4))
                        .faces(5)
                        .parameters(6)
                        .build());
    }

    @Test
    void aModelAboveALimitIsRefusedByTheOptionsName(@TempDir Path folder) {
        Path file = folder.resolve("own.fer");
        EmotionModelFile.write(BundledModels.named("baseline"), Precision.FLOAT16, file);
        RecognitionOptions options = parsed("--model=" + file, "--limit-parameters=1");
        assertThatThrownBy(options::classifier)
                .isInstanceOf(ModelException.class)
                .satisfies(failure -> assertThat(ErrorText.of(failure)).contains("--limit-parameters of 1"));
    }

    @Test
    void aProbabilityOutOfRangeIsRefusedBeforeAnythingIsLoaded() {
        assertThatThrownBy(parsed("--uncertain-below=1.5")::builder)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    private static RecognitionOptions parsed(String... args) {
        RecognitionOptions options = new RecognitionOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return options;
    }
}
