package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @Test
    void aFaceFoundInTwoTilesIsKeptOnce() {
        DetectedFace first = DetectedFace.of(new Box(100, 100, 60, 60));
        DetectedFace second = DetectedFace.of(new Box(104, 98, 62, 62));
        assertThat(Duplicates.remove(List.of(first, second))).containsExactly(first);
    }

    @Test
    void theSurerOneStays() {
        DetectedFace doubtful = scored(new Box(100, 100, 60, 60), 0.7);
        DetectedFace sure = scored(new Box(104, 98, 62, 62), 0.9);
        assertThat(Duplicates.remove(List.of(doubtful, sure))).containsExactly(sure);
    }

    @Test
    void neighboursStay() {
        DetectedFace left = DetectedFace.of(new Box(100, 100, 60, 60));
        DetectedFace right = DetectedFace.of(new Box(140, 100, 60, 60));
        assertThat(Duplicates.remove(List.of(left, right))).containsExactly(left, right);
    }

    @Test
    void aPartOfAFaceIsNoFace() {
        DetectedFace face = DetectedFace.of(new Box(100, 100, 200, 200));
        DetectedFace mouth = DetectedFace.of(new Box(150, 220, 80, 80));
        assertThat(Duplicates.remove(List.of(face, mouth))).containsExactly(face);
    }

    private static DetectedFace scored(Box box, double score) {
        return new DetectedFace(box, Optional.empty(), OptionalDouble.of(score));
    }
}
