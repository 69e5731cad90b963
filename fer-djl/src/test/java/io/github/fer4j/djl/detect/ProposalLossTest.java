package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.ProposalGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalLossTest {

    private static final int SIDE = 12;
    private static final int CELLS = SIDE * SIDE;

    private static float[] target(Candidate face) {
        float[] target = new float[ProposalLoss.CHANNELS * CELLS];
        ProposalLoss.writeTarget(List.of(face), SIDE, target, 0);
        return target;
    }

    @Test
    void aSmallFaceHasOneCellAndCellsNearbyDoNotCount() {
        float[] target = target(new Candidate(40.5, 48.5, 20, 0, 0));
        int own = 6 * SIDE + 5;
        assertThat(target[own]).isEqualTo(1);
        assertThat(target[CELLS + own]).isEqualTo(1);
        assertThat(target[2 * CELLS + own]).isEqualTo(1);
        assertThat(target[CELLS + own + 1]).as("a neighbour counts").isZero();
        assertThat(target[CELLS + own + 2]).as("a cell farther away counts").isEqualTo(1);
        assertThat(sum(target, 0)).isEqualTo(1);
    }

    @Test
    void aFaceOfAnotherSizeIsNeitherRightNorWrong() {
        float[] target = target(new Candidate(40.5, 48.5, 55, 0, 0));
        assertThat(sum(target, 0)).isZero();
        assertThat(sum(target, 1)).isLessThan(CELLS);
    }

    private static double sum(float[] target, int channel) {
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += target[channel * CELLS + i];
        }
        return sum;
    }

    /** One cell is a face; all else is surely none. */
    @Test
    void theRightAnswerCostsNothingAndAWrongRollItsWeight() {
        Candidate face = new Candidate(40.5, 48.5, 20, 0.5, 0);
        float[] target = target(face);
        float[] outputs = new float[ProposalGrid.CHANNELS * CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            outputs[cell] = target[cell] > 0 ? 20 : -20;
            for (int i = 1; i < ProposalGrid.CHANNELS; i++) {
                outputs[i * CELLS + cell] = target[(2 + i) * CELLS + cell];
            }
        }
        assertThat(loss(outputs, target)).isCloseTo(0, within(1e-4));
        outputs[4 * CELLS + 6 * SIDE + 5] += 1; // the sine
        assertThat(loss(outputs, target)).isCloseTo(2.5 * (Math.sqrt(2) - 1), within(1e-4));
    }

    private static double loss(float[] outputs, float[] target) {
        try (NDManager manager = PyTorch.newManager()) {
            return new ProposalLoss()
                    .of(
                            manager.create(outputs, new ai.djl.ndarray.types.Shape(1, outputs.length)),
                            manager.create(target, new ai.djl.ndarray.types.Shape(1, target.length)))
                    .getFloat();
        }
    }
}
