package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.ModelEnsemble;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class EnsembleReferenceTest {

    private static final EnsembleReference.Converter CONVERTER = new EnsembleReference.Converter();

    @TempDir
    Path folder;

    @Test
    void aPlusStandsBetweenModelsThatAnswerTogether() {
        EnsembleReference reference = CONVERTER.convert("baseline+ferplus");
        ModelEnsemble models = reference.load(Limits.DEFAULT);
        assertThat(models.members()).containsExactly(BundledModels.baseline(), BundledModels.ferPlus());
        assertThat(models.labels()).isEqualTo(Emotion.FER2013);
        assertThat(reference.size()).isEqualTo(BundledModels.size("baseline") + BundledModels.size("ferplus"));
        assertThat(reference.stem()).isEqualTo("baseline+ferplus");
    }

    @Test
    void theFirstModelMayNotHaveALabelThatAnotherLacks() {
        EnsembleReference reference = CONVERTER.convert("ferplus+baseline");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> reference.load(Limits.DEFAULT))
                .withMessageStartingWith("the models ferplus+baseline cannot answer together: ")
                .withMessageEndingWith("Name the model with the fewest labels first");
    }

    @Test
    void aFileMayHaveAPlusInItsName() {
        EmotionModel model = BundledModels.baseline();
        Path file = folder.resolve("a+b.fer");
        EmotionModelFile.write(model, Precision.FLOAT16, file);
        EnsembleReference reference = CONVERTER.convert(file.toString());
        assertThat(reference.load(Limits.DEFAULT).members()).containsExactly(model);
        assertThat(reference.stem()).isEqualTo("a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline+", "+baseline", "baseline++ferplus"})
    void nothingBesideAPlusIsRefused(String name) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> CONVERTER.convert(name))
                .withMessageContaining("MODEL+MODEL");
    }
}
