package io.github.fer4j.djl.detect;

import ai.djl.ndarray.NDArray;
import io.github.fer4j.djl.internal.KeptScalars;
import io.github.fer4j.model.detect.search.FaceWindow;

/** What the verifying network should answer: face or not, and for a face its box and, where they are known, its eyes. */
final class VerificationLoss implements Loss {

    /** Of a window: how much it is one of a face, 0 to 1; whether box and eyes count; then box and eyes. */
    static final int TARGETS = 2 + FaceWindow.OUTPUTS;

    private static final float BOX_WEIGHT = 0.6f;
    private static final float EYES_WEIGHT = 0.5f;

    @Override
    public NDArray of(NDArray outputs, NDArray targets) {
        NDArray score =
                Losses.crossEntropy(outputs.get(":, 0"), targets.get(":, 0")).mean();
        NDArray error = Losses.smoothAbsolute(outputs.get(":, 1:8").sub(targets.get(":, 3:10")));
        NDArray box =
                error.get(":, 0:3").sum(new int[] {1}).mul(targets.get(":, 1")).mean();
        NDArray eyes =
                error.get(":, 3:7").sum(new int[] {1}).mul(targets.get(":, 2")).mean();
        return score.add(KeptScalars.mul(box, BOX_WEIGHT)).add(KeptScalars.mul(eyes, EYES_WEIGHT));
    }
}
