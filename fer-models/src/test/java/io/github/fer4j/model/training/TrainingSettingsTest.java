package io.github.fer4j.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

    @Test
    void theBuilderCarriesEverySettingOver() {
        assertThat(TrainingSettings.DEFAULT.toBuilder().build()).isEqualTo(TrainingSettings.DEFAULT);
        TrainingSettings part =
                TrainingSettings.builder().heldOut(new HeldOut(2, 4)).build();
        assertThat(part.toBuilder().build()).isEqualTo(part).isNotEqualTo(TrainingSettings.DEFAULT);
        assertThat(part.heldOut()).hasToString("2/4");
    }

    @Test
    void aBuilderBeginsWithTheDefaultsAndCanBeUsedAgain() {
        TrainingSettingsBuilder builder = TrainingSettings.builder();
        TrainingSettings first = builder.build();
        assertThat(first)
                .isEqualTo(TrainingSettings.DEFAULT)
                .hasSameHashCodeAs(TrainingSettings.DEFAULT)
                .isNotEqualTo(builder.emaDecay(0.5).build());
        assertThat(first.emaDecay()).isEqualTo(0.999);
    }

    @Test
    void theTextNamesEverySetting() {
        assertThat(TrainingSettings.PAPER.toString())
                .startsWith("TrainingSettings[epochs=40, batchSize=64, seed=1, optimizer=AdamW[")
                .contains("emaDecay=0.0")
                .endsWith("precision=FLOAT32, distillation=0.0, mixup=0.0, heldOut=none]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedAtTheSetter() {
        assertThatNullPointerException()
                .isThrownBy(() -> TrainingSettings.builder().schedule(null))
                .withMessage("schedule");
    }

    @Test
    void aValueOutOfRangeIsRefusedAtTheSetter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingSettings.DEFAULT.toBuilder().labelSmoothing(1))
                .withMessage("labelSmoothing must be at least 0 and below 1, not 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingSettings.builder().epochs(0))
                .withMessageStartingWith("epochs must be at least 1");
    }
}
