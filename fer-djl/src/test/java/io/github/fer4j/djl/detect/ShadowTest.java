package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShadowTest {

    @Test
    void allIsDarkerBeyondTheLineAlone() {
        Shadow shadow = new Shadow(1, 0, 0.1, 0.1, 0.4);
        assertThat(shadow.at(-0.3, 0.2)).isEqualTo(1);
        assertThat(shadow.at(0.3, -0.2)).isEqualTo(0.4);
        assertThat(shadow.at(0.1, 0)).isBetween(0.6, 0.8);
    }

    @Test
    void withoutAShadowAllLightArrives() {
        assertThat(Shadow.NONE.at(0.5, 0.5)).isEqualTo(1);
        assertThat(Shadow.NONE.at(-0.5, 0)).isEqualTo(1);
    }
}
