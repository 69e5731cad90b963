package io.github.fer4j.model.detect.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Candidate SURE = new Candidate(50, 50, 40, 0, 3);

    /** Shares 30x40 of two times 40x40. */
    private static final Candidate BESIDE = new Candidate(60, 50, 40, 0, 1);

    private static final Candidate AWAY = new Candidate(150, 50, 40, 0, 2);

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(SURE.overlap(BESIDE)).isCloseTo(1200.0 / 2000, within(1e-9));
        assertThat(SURE.overlap(AWAY)).isZero();
    }

    @Test
    void ofThoseThatOverlapTheSurestIsLeft() {
        assertThat(Candidate.suppress(List.of(BESIDE, AWAY, SURE), 0.5, 10)).containsExactly(SURE, AWAY);
    }

    @Test
    void thoseThatOverlapLittleAreAllKeptSurestFirst() {
        assertThat(Candidate.suppress(List.of(BESIDE, AWAY, SURE), 0.7, 10)).containsExactly(SURE, AWAY, BESIDE);
    }

    @Test
    void noMoreAreKeptThanAskedFor() {
        assertThat(Candidate.suppress(List.of(BESIDE, AWAY, SURE), 0.7, 2)).containsExactly(SURE, AWAY);
    }

    @Test
    void aSmallSquareInALargeOneLiesInside() {
        assertThat(new Candidate(50, 50, 10, 0, 0).shareInside(SURE)).isCloseTo(1, within(1e-9));
        assertThat(SURE.shareInside(new Candidate(50, 50, 10, 0, 0))).isCloseTo(1.0 / 16, within(1e-9));
    }
}
