package io.github.fer4j.djl.detect;

import ai.djl.ndarray.NDArray;
import io.github.fer4j.djl.internal.KeptScalars;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.ProposalGrid;
import java.util.List;

/**
 * What the proposal network should answer: at cells near the middle of a face its score, box and roll, elsewhere no face.
 * Cells between near and far do not count, nor do those at faces of other sizes than the network sees. Scores have the focal
 * loss (Lin et al., 2017), the rest a smooth absolute error.
 */
final class ProposalLoss implements Loss {

    /** Of the target of a cell: face or not, whether that counts, whether the rest counts, then the rest. */
    static final int CHANNELS = 2 + ProposalGrid.CHANNELS;

    /** With a tenth of this, the roll is not learnt. */
    private static final float ROLL_WEIGHT = 2.5f;

    private static final float BOX_WEIGHT = 1;

    /** In shares of the face's size, from its middle. */
    private static final double NEAR = 0.2;

    private static final double FAR = 0.5;

    private static final double NEAREST_CELL = ProposalGrid.STRIDE / 2.0;

    @Override
    public NDArray of(NDArray outputs, NDArray targets) {
        long batch = outputs.getShape().get(0);
        long cells = outputs.getShape().get(1) / ProposalGrid.CHANNELS;
        NDArray out = outputs.reshape(batch, ProposalGrid.CHANNELS, cells);
        NDArray target = targets.reshape(batch, CHANNELS, cells);
        NDArray face = target.get(":, 0");
        NDArray near = target.get(":, 2");
        float faces = Math.max(1, near.sum().getFloat());
        NDArray score =
                Losses.focal(out.get(":, 0"), face).mul(target.get(":, 1")).sum();
        NDArray box = Losses.smoothAbsolute(out.get(":, 1:4").sub(target.get(":, 3:6")))
                .sum(new int[] {1})
                .mul(near)
                .sum();
        NDArray roll = Losses.smoothAbsolute(out.get(":, 4:6").sub(target.get(":, 6:8")))
                .sum(new int[] {1})
                .mul(near)
                .sum();
        return KeptScalars.div(
                score.add(KeptScalars.mul(box, BOX_WEIGHT)).add(KeptScalars.mul(roll, ROLL_WEIGHT)), faces);
    }

    /** Writes the target of a scene, channel by channel. */
    static void writeTarget(List<Candidate> faces, int side, float[] target, int offset) {
        int cells = side * side;
        for (int cell = 0; cell < cells; cell++) {
            target[offset + cells + cell] = 1;
        }
        for (Candidate face : faces) {
            boolean seen = face.size() >= ProposalGrid.SMALLEST && face.size() <= ProposalGrid.LARGEST;
            for (int cell = 0; cell < cells; cell++) {
                double dx = face.x() - ProposalGrid.position(cell % side);
                double dy = face.y() - ProposalGrid.position(cell / side);
                boolean nearest = Math.abs(dx) <= NEAREST_CELL && Math.abs(dy) <= NEAREST_CELL;
                double distance = Math.hypot(dx, dy) / face.size();
                if (seen && (nearest || distance < NEAR)) {
                    writeFace(face, cell, side, target, offset);
                } else if (distance < FAR) {
                    target[offset + cells + cell] = 0;
                }
            }
        }
    }

    private static void writeFace(Candidate face, int cell, int side, float[] target, int offset) {
        int cells = side * side;
        target[offset + cell] = 1;
        target[offset + 2 * cells + cell] = 1;
        float[] rest = ProposalGrid.target(face, cell % side, cell / side);
        for (int i = 0; i < rest.length; i++) {
            target[offset + (3 + i) * cells + cell] = rest[i];
        }
    }
}
