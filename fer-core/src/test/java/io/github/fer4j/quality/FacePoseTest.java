package io.github.fer4j.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacePoseTest {

    private static final double EXACT = 1e-9;
    private static final Box BOX = new Box(100, 200, 80, 80);
    private static final Point CENTRE = new Point(140, 240);

    @Test
    void anUprightFaceWithItsEyesInTheMiddleIsNotTurned() {
        FacePose pose = pose(new Point(125, 230.4), new Point(155, 230.4));
        assertThat(pose.roll()).isZero();
        assertThat(pose.yawShift()).isZero();
        assertThat(pose.pitchShift()).isCloseTo(0, within(EXACT));
    }

    @Test
    void shiftsAreSharesOfTheBoxToTheRightAndDownwards() {
        FacePose pose = pose(new Point(133, 238.4), new Point(163, 238.4));
        assertThat(pose.yawShift()).isCloseTo(0.1, within(EXACT));
        assertThat(pose.pitchShift()).isCloseTo(0.1, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-170, -90, -30, 0, 10, 45, 90, 135, 180})
    void turningAFaceInThePictureChangesItsRollAlone(double degrees) {
        Point left = new Point(130, 225);
        Point right = new Point(158, 225);
        FacePose upright = pose(left, right);
        FacePose turned = pose(turned(left, degrees), turned(right, degrees));
        assertThat(turned.roll()).isCloseTo(degrees, within(1e-6));
        assertThat(turned.yawShift()).isCloseTo(upright.yawShift(), within(EXACT));
        assertThat(turned.pitchShift()).isCloseTo(upright.pitchShift(), within(EXACT));
    }

    @Test
    void theMirroredFaceIsTurnedTheOtherWay() {
        FacePose pose = pose(new Point(120, 225), new Point(150, 232));
        FacePose mirrored = pose(new Point(130, 232), new Point(160, 225));
        assertThat(mirrored.roll()).isCloseTo(-pose.roll(), within(EXACT));
        assertThat(mirrored.yawShift()).isCloseTo(-pose.yawShift(), within(EXACT));
        assertThat(mirrored.pitchShift()).isCloseTo(pose.pitchShift(), within(EXACT));
    }

    @Test
    void eyesThatTellNothingGiveNoPose() {
        assertThat(FacePose.of(BOX, new Eyes(CENTRE, CENTRE))).isEmpty();
        assertThat(FacePose.of(BOX, new Eyes(CENTRE, new Point(Double.NaN, 0)))).isEmpty();
        assertThat(FacePose.of(BOX, new Eyes(CENTRE, new Point(Double.POSITIVE_INFINITY, 0))))
                .isEmpty();
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FacePose(181, 0, 0))
                .withMessage("the roll must be between -180 and 180, not 181.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FacePose(0, Double.NaN, 0))
                .withMessage("yawShift must be a finite number, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FacePose(0, 0, Double.NEGATIVE_INFINITY))
                .withMessageContaining("pitchShift");
    }

    private static FacePose pose(Point left, Point right) {
        return FacePose.of(BOX, new Eyes(left, right)).orElseThrow();
    }

    private static Point turned(Point point, double degrees) {
        double angle = Math.toRadians(degrees);
        double dx = point.x() - CENTRE.x();
        double dy = point.y() - CENTRE.y();
        return new Point(
                CENTRE.x() + dx * Math.cos(angle) - dy * Math.sin(angle),
                CENTRE.y() + dx * Math.sin(angle) + dy * Math.cos(angle));
    }
}
