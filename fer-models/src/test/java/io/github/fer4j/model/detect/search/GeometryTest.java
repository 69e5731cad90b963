package io.github.fer4j.model.detect.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What networks should answer, and what their answers mean, are each other's inverse. */
class GeometryTest {

    private static final double EXACT = 1e-3;

    @Test
    void aCellThatAnswersItsTargetGivesTheFace() {
        Candidate face = new Candidate(37.5, 61.25, 31, 0.6, 2.5);
        int columns = 10;
        int rows = 12;
        int cell = 7 * columns + 4;
        float[] outputs = new float[ProposalGrid.CHANNELS * columns * rows];
        java.util.Arrays.fill(outputs, 0, columns * rows, -9);
        outputs[cell] = 2.5f;
        float[] target = ProposalGrid.target(face, 4, 7);
        for (int i = 0; i < target.length; i++) {
            outputs[(1 + i) * columns * rows + cell] = target[i];
        }
        assertThat(ProposalGrid.decode(outputs, columns, rows, 0))
                .singleElement()
                .satisfies(found -> assertSame(found, face));
    }

    @Test
    void aWindowThatIsAnsweredRightlyGivesTheFaceAndItsEyes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            SeenFace face = face(random);
            Candidate window = new Candidate(
                    face.place().x() + random.nextDouble(-5, 5),
                    face.place().y() + random.nextDouble(-5, 5),
                    face.place().size() * random.nextDouble(0.8, 1.25),
                    face.place().roll() + random.nextDouble(-0.3, 0.3),
                    0);
            float[] target = FaceWindow.target(window, face);
            float[] mirrored = {-target[0], target[1], target[2], -target[5], target[6], -target[3], target[4]};
            float[] outputs = new float[2 * FaceWindow.OUTPUTS];
            outputs[0] = 4;
            outputs[FaceWindow.OUTPUTS] = 2;
            System.arraycopy(target, 0, outputs, 1, target.length);
            System.arraycopy(mirrored, 0, outputs, FaceWindow.OUTPUTS + 1, mirrored.length);
            SeenFace seen = FaceWindow.decode(window, FaceWindow.merge(outputs, 0, FaceWindow.OUTPUTS));
            assertSame(
                    seen.place(),
                    new Candidate(
                            face.place().x(),
                            face.place().y(),
                            face.place().size(),
                            face.place().roll(),
                            3));
            assertThat(seen.leftX()).isCloseTo(face.leftX(), within(EXACT));
            assertThat(seen.leftY()).isCloseTo(face.leftY(), within(EXACT));
            assertThat(seen.rightX()).isCloseTo(face.rightX(), within(EXACT));
            assertThat(seen.rightY()).isCloseTo(face.rightY(), within(EXACT));
        }
    }

    @Test
    void eyesAreMovedAlongTheLineBetweenThemAndDownwardsInTheFace() {
        Candidate place = new Candidate(50, 50, 40, Math.PI / 2, 1);
        SeenFace turned = new SeenFace(place, 55, 40, 55, 60);
        assertThat(turned.withEyesMoved(0.1, 0.25)).isEqualTo(new SeenFace(place, 50, 42, 50, 58));
    }

    /** Its eyes are level when it is upright. */
    private static SeenFace face(SplittableRandom random) {
        double size = random.nextDouble(20, 200);
        double roll = random.nextDouble(-0.8, 0.8);
        double x = random.nextDouble(0, 300);
        double y = random.nextDouble(0, 300);
        double right = Math.cos(roll) * size;
        double down = Math.sin(roll) * size;
        return new SeenFace(
                new Candidate(x, y, size, roll, 0),
                x - 0.18 * right + 0.1 * down,
                y - 0.18 * down - 0.1 * right,
                x + 0.21 * right + 0.1 * down,
                y + 0.21 * down - 0.1 * right);
    }

    private static void assertSame(Candidate found, Candidate face) {
        assertThat(found.x()).isCloseTo(face.x(), within(EXACT));
        assertThat(found.y()).isCloseTo(face.y(), within(EXACT));
        assertThat(found.size()).isCloseTo(face.size(), within(EXACT));
        assertThat(found.roll()).isCloseTo(face.roll(), within(EXACT));
        assertThat(found.logit()).isCloseTo(face.logit(), within(EXACT));
    }
}
