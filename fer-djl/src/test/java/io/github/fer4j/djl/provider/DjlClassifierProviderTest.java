package io.github.fer4j.djl.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.support.ModelProviderContract;
import org.junit.jupiter.api.Test;

class DjlClassifierProviderTest extends ModelProviderContract {

    DjlClassifierProviderTest() {
        super(new DjlClassifierProvider());
    }

    @Test
    void itStandsBehindProvidersOfOrdinaryRank() {
        assertThat(new DjlClassifierProvider().rank()).isNegative();
    }
}
