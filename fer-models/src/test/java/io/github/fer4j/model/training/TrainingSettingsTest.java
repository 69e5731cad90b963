package io.github.fer4j.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

    @Test
    void theBuilderCarriesEverySettingOver() {
        assertThat(TrainingSettings.DEFAULT.toBuilder().build()).isEqualTo(TrainingSettings.DEFAULT);
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TrainingSettings.DEFAULT.toBuilder().labelSmoothing(1).build())
                .withMessage("labelSmoothing must be in 0..1, not 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingSettings.DEFAULT.toBuilder().epochs(0).build())
                .withMessageStartingWith("epochs must be at least 1");
    }
}
