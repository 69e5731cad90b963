package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.fer4j.djl.internal.PyTorch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LossesTest {

    private static final int BUFFERS = 10_000;

    /** PyTorch borrows the memory of single numbers until the gradient is there. */
    @Test
    void gradientsAreTheSameIfGarbageIsCollectedMeanwhile() throws InterruptedException {
        float[] undisturbed = gradient(false);
        for (int i = 0; i < 5; i++) {
            assertThat(gradient(true)).isEqualTo(undisturbed);
        }
    }

    private static float[] gradient(boolean disturbed) throws InterruptedException {
        try (NDManager manager = PyTorch.newManager()) {
            NDArray logits = manager.create(new float[] {-2, -1, 0, 1, 2, 3});
            logits.setRequiresGradient(true);
            NDArray targets = manager.create(new float[] {0, 1, 0, 1, 0, 1});
            try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
                NDArray loss = Losses.focal(logits, targets).sum();
                if (disturbed) {
                    assertThat(reusedMemory()).hasSize(BUFFERS);
                }
                collector.backward(loss);
            }
            return logits.getGradient().toFloatArray();
        }
    }

    /** What was freed is written over. */
    private static List<ByteBuffer> reusedMemory() throws InterruptedException {
        System.gc();
        TimeUnit.MILLISECONDS.sleep(100);
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < BUFFERS; i++) {
            buffers.add(ByteBuffer.allocateDirect(Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putFloat(Float.NaN));
        }
        return buffers;
    }
}
