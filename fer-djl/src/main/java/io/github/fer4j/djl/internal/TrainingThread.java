package io.github.fer4j.djl.internal;

import ai.djl.pytorch.jni.JniUtils;

/**
 * The calling thread while a network learns on it: PyTorch records gradients within collectors alone and computes with
 * all threads. Closing it, on the same thread, restores both as they were.
 */
public final class TrainingThread implements AutoCloseable {

    private final boolean recordsGradients;
    private final int threads;

    /** Prepares the calling thread. */
    public TrainingThread() {
        PyTorch.engine();
        recordsGradients = JniUtils.isGradMode();
        threads = JniUtils.getNumThreads();
        JniUtils.setGradMode(false);
        PyTorch.computeWith(PyTorch.threads());
    }

    @Override
    public void close() {
        JniUtils.setGradMode(recordsGradients);
        PyTorch.computeWith(threads);
    }
}
