package io.github.fer4j.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChosenThresholdTest {

    private static final double LEAST = 0.05;

    /** A hundred pictures, each with one grey level. */
    private static final List<Frame> PICTURES =
            Collections.nCopies(97, Frame.of(new byte[] {0}, 1, 1, PixelFormat.GRAY));

    private static List<Frame> pictures() {
        List<Frame> all = new java.util.ArrayList<>(PICTURES);
        for (int level : new int[] {40, 60, 90}) {
            all.add(Frame.of(new byte[] {(byte) level}, 1, 1, PixelFormat.GRAY));
        }
        return all;
    }

    /** Sees a face in each picture that is not black, as sure as the picture is bright. */
    private static final class Brightness implements FaceDetector {

        @Override
        public List<DetectedFace> detect(Frame frame) {
            int level = frame.pixels()[0];
            return level == 0
                    ? List.of()
                    : List.of(
                            new DetectedFace(new Box(0, 0, 1, 1), Optional.empty(), OptionalDouble.of(level / 100.0)));
        }

        @Override
        public void close() {}
    }

    @Test
    void liesBetweenTheLastFalseBoxAllowedAndTheNext() {
        try (FaceDetector detector = new Brightness()) {
            assertThat(ChosenThreshold.of(detector, pictures(), 1, LEAST)).isCloseTo(0.75, within(1e-9));
            assertThat(ChosenThreshold.of(detector, pictures(), 2, LEAST)).isCloseTo(0.5, within(1e-9));
        }
    }

    @Test
    void isLowWhereThereAreFewerFalseBoxesThanAllowed() {
        try (FaceDetector detector = new Brightness()) {
            assertThat(ChosenThreshold.of(detector, pictures(), 5, LEAST)).isEqualTo(LEAST);
        }
    }

    @Test
    void isAboveEveryFalseBoxIfNoneIsAllowed() {
        try (FaceDetector detector = new Brightness()) {
            assertThat(ChosenThreshold.of(detector, pictures(), 0, LEAST)).isGreaterThan(0.9);
        }
    }
}
