package io.github.fer4j.model.detect.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastLogitTest {

    private static final LeastLogit BY_SIZE = new LeastLogit(2, true);

    @Test
    void aFaceOfTwiceTheSideHasAQuarterOfThePlaces() {
        assertThat(BY_SIZE.ofSize(32)).isZero();
        assertThat(BY_SIZE.ofSize(64)).isCloseTo(Math.log(4), within(1e-12));
        assertThat(BY_SIZE.ofSize(16)).isCloseTo(-Math.log(4), within(1e-12));
    }

    @Test
    void noSizeMakesAFaceOfAnything() {
        assertThat(BY_SIZE.ofSize(5000)).isEqualTo(BY_SIZE.ofSize(100));
    }

    @Test
    void theSizeMayTellNothing() {
        LeastLogit same = new LeastLogit(2, false);
        assertThat(same.ofSize(16)).isZero();
        assertThat(same.ofSize(500)).isZero();
    }
}
