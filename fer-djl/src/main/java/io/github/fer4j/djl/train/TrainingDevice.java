package io.github.fer4j.djl.train;

import ai.djl.ndarray.NDManager;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.training.TrainingPrecision;

/** What a network learns on. */
public enum TrainingDevice {

    /** The processor, with all its cores. */
    CPU(1),

    /**
     * The first GPU that PyTorch's CUDA finds, which learns tens of times as fast. It needs PyTorch's natives for CUDA. Two
     * trainings with the same seed are not the same there, bit for bit.
     */
    GPU(4);

    private final int batchThreads;

    TrainingDevice(int batchThreads) {
        this.batchThreads = batchThreads;
    }

    /** How many threads prepare batches meanwhile: a GPU waits for them, while a processor's cores are busy learning. */
    int batchThreads() {
        return Math.min(batchThreads, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Makes sure that it is there.
     *
     * @throws io.github.fer4j.error.TrainingException if it is not
     */
    void requireAvailable() {
        if (this == GPU) {
            PyTorch.requireGpu();
        }
    }

    /** Answers of a trained model, computed there, for the training thread; whoever asks closes it. */
    EmotionClassifier classifier(EmotionModel model, TestTimeAugmentation views) {
        return this == GPU
                ? new TrainingClassifier(model, views, newManager(), false)
                : DjlEmotionClassifier.of(model, views);
    }

    /** The same in the precision in which another network will learn these answers. */
    EmotionClassifier teacher(EmotionModel model, TestTimeAugmentation views, TrainingPrecision precision) {
        return precision == TrainingPrecision.BFLOAT16
                ? new TrainingClassifier(model, views, newManager(), true)
                : classifier(model, views);
    }

    /** A new owner of memory there; whoever asks closes it. */
    NDManager newManager() {
        return this == GPU ? PyTorch.newGpuManager() : PyTorch.newManager();
    }
}
