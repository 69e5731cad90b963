package io.github.fer4j.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectionCountsTest {

    private final DetectionCounts counts = new DetectionCounts(0.5);

    /** Three faces, two found, one of them twice, and a box where nothing is. */
    @Test
    void aFaceFoundTwiceIsFoundOnceAndAFalseBox() {
        List<LabelledBox> truths = List.of(truth(0), truth(100), truth(200));
        counts.add(truths, List.of(found(2), found(100), found(104), found(500)));
        assertThat(counts.recall()).isEqualTo(2.0 / 3);
        assertThat(counts.precision()).isEqualTo(0.5);
        assertThat(counts.falseBoxes()).isEqualTo(2);
        counts.add(List.of(), List.of(found(0)));
        assertThat(counts.falseBoxesPer100Pictures()).isEqualTo(150);
        assertThat(counts.pictures()).isEqualTo(2);
    }

    @Test
    void theBestOfTwoBoxesIsTheOneThatCounts() {
        Eyes eyes = eyes(10, 30);
        LabelledBox truth = new LabelledBox(new Box(0, 0, 50, 50), Optional.of(eyes));
        DetectedFace shifted = new DetectedFace(new Box(8, 0, 50, 50), Optional.of(eyes(0, 5)));
        DetectedFace exact = new DetectedFace(new Box(0, 0, 50, 50), Optional.of(eyes));
        counts.add(List.of(truth), List.of(shifted, exact));
        assertThat(counts.medianEyeError()).isZero();
    }

    @Test
    void theErrorOfEyesIsAShareOfTheirDistance() {
        counts.add(
                List.of(new LabelledBox(new Box(0, 0, 50, 50), Optional.of(eyes(10, 30))), truth(100)),
                List.of(new DetectedFace(new Box(0, 0, 50, 50), Optional.of(eyes(12, 34))), found(100)));
        assertThat(counts.medianEyeError()).isCloseTo(0.15, within(1e-9));
        assertThat(counts.eyesFound()).isEqualTo(1);
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(counts.recall()).isNaN();
        assertThat(counts.precision()).isNaN();
        assertThat(counts.medianEyeError()).isNaN();
    }

    private static LabelledBox truth(int x) {
        return new LabelledBox(new Box(x, 0, 50, 50), Optional.empty());
    }

    private static DetectedFace found(int x) {
        return DetectedFace.of(new Box(x, 0, 50, 50));
    }

    private static Eyes eyes(double left, double right) {
        return new Eyes(new Point(left, 20), new Point(right, 20));
    }
}
