package io.github.fer4j.djl.internal;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import io.github.fer4j.error.NativeLibraryException;
import org.jspecify.annotations.Nullable;

/** Starts the engine once, offline, and hands out native memory. Thread-safe. */
public final class PyTorch {

    private static @Nullable Engine engine;
    private static int threads;

    private PyTorch() {}

    /** The engine; the first call unpacks and loads it. If that fails, the next call tries again. */
    public static synchronized Engine engine() {
        if (engine == null) {
            engine = start();
            threads = JniUtils.getNumThreads();
        }
        return engine;
    }

    /** A new owner of native memory; whoever asks closes it. */
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    /** The number of threads that one operation computes with, unless {@link #computeWith} says otherwise. */
    public static synchronized int threads() {
        engine();
        return threads;
    }

    /**
     * Sets the number of threads that operations of the calling thread compute with. Threads that are at work with PyTorch
     * keep theirs; one that is new to it takes over the latest number that any thread has set, so whoever computes much
     * sets its own.
     */
    public static void computeWith(int threads) {
        engine();
        if (JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
        }
    }

    /** Switches off the recording of gradients on this thread, except within a gradient collector. */
    public static void disableGradients() {
        engine();
        JniUtils.setGradMode(false);
    }

    private static Engine start() {
        // DJL would report its use, and fetch missing libraries; an embedded library does neither.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        setIfAbsent("ai.djl.pytorch.graph_optimizer", "false");
        // DJL looks for its parts by the thread's class loader, which need not be the one that loaded this library.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PyTorch.class.getClassLoader());
        try {
            PyTorchFiles.unpack();
            return Engine.getEngine("PyTorch");
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new NativeLibraryException(
                    "PyTorch cannot be loaded (" + e + "): on Linux it needs glibc 2.29 or"
                            + " newer, not musl; if files in the cache are damaged, delete "
                            + Utils.getEngineCacheDir("pytorch"),
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
