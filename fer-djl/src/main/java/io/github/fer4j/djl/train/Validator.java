package io.github.fer4j.djl.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;

/** Loss and accuracy of a network's first outputs, one for each label, on a split, each picture as it is. */
final class Validator {

    private static final int BATCH = 64;

    private final float[] inputs;
    private final int[] labels;
    private final int outputs;
    private final CancellationCheck check;

    Validator(Dataset data, Standardization standardization, CancellationCheck check) {
        this.check = check;
        inputs = standardization.apply(
                data.faces().stream().map(LabelledFace::face).toList());
        labels = data.labelIndices();
        outputs = data.labels().size();
    }

    /** Mean negative log-likelihood and share of right answers. */
    Score validate(NetworkBlock network, NDManager manager) {
        double loss = 0;
        int right = 0;
        for (int from = 0; from < labels.length; from += BATCH) {
            check.check();
            int size = Math.min(BATCH, labels.length - from);
            float[] batch = new float[size * FaceImage.PIXELS];
            System.arraycopy(inputs, from * FaceImage.PIXELS, batch, 0, batch.length);
            try (NDManager scope = manager.newSubManager()) {
                NDArray logits = network.forward(scope, batch, size, false);
                float[] logProbabilities =
                        logits.get(":, 0:{}", outputs).logSoftmax(1).toFloatArray();
                for (int i = 0; i < size; i++) {
                    loss -= logProbabilities[i * outputs + labels[from + i]];
                }
                right += Rows.countRight(logProbabilities, outputs, labels, from, size);
            }
        }
        return new Score(loss / labels.length, (double) right / labels.length);
    }

    record Score(double loss, double accuracy) {}
}
