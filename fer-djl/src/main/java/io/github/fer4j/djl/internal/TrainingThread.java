package io.github.fer4j.djl.internal;

import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/** The calling thread while a network learns on it. */
public final class TrainingThread {

    private TrainingThread() {}

    /**
     * Runs a task on the calling thread: PyTorch records gradients within collectors alone and computes with all threads.
     * Afterwards both are as they were.
     */
    public static <T> T call(Supplier<T> task) {
        PyTorch.engine();
        boolean recordsGradients = JniUtils.isGradMode();
        int threads = JniUtils.getNumThreads();
        JniUtils.setGradMode(false);
        PyTorch.computeWith(PyTorch.threads());
        try {
            return task.get();
        } finally {
            JniUtils.setGradMode(recordsGradients);
            PyTorch.computeWith(threads);
        }
    }
}
