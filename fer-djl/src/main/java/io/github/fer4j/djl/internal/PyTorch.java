package io.github.fer4j.djl.internal;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.github.fer4j.NativeLibraryException;

/** Starts the engine once, offline, and hands out native memory. Thread-safe. */
public final class PyTorch {

    private PyTorch() {}

    /** The engine; the first call unpacks and loads it. */
    public static Engine engine() {
        return Holder.ENGINE;
    }

    /** A new owner of native memory; whoever asks closes it. */
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    /** The number of threads that one operation computes with. */
    public static int threads() {
        engine();
        return JniUtils.getNumThreads();
    }

    /** Switches off the recording of gradients on this thread, except within a gradient collector. */
    public static void disableGradients() {
        engine();
        JniUtils.setGradMode(false);
    }

    private static final class Holder {

        static final Engine ENGINE = start();

        private static Engine start() {
            // DJL would report its use, and fetch missing libraries; an embedded library does neither.
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("OPT_OUT_TRACKING", "true");
            setIfAbsent("ai.djl.pytorch.graph_optimizer", "false");
            try {
                return Engine.getEngine("PyTorch");
            } catch (EngineException e) {
                throw new NativeLibraryException("PyTorch cannot be loaded: " + e.getMessage(), e);
            }
        }

        private static void setIfAbsent(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }
    }
}
