package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetsTest {

    @Test
    void smoothingSpreadsItsShareOverAllLabelsAndWeightsScaleTheRow() {
        float[][] targets = Targets.byLabel(new double[] {1, 2, 0.5, 0.5}, 0.2);
        assertThat(targets[0]).containsExactly(0.85f, 0.05f, 0.05f, 0.05f);
        assertThat(targets[1]).containsExactly(0.1f, 1.7f, 0.1f, 0.1f);
    }
}
