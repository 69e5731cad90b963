package io.github.fer4j.djl.internal;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.pytorch.engine.PtEngineProvider;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.error.TrainingException;
import java.util.ServiceConfigurationError;
import java.util.concurrent.FutureTask;
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

    /** A new owner of memory that the processor computes in; whoever asks closes it. */
    public static NDManager newManager() {
        return engine().newBaseManager(Device.cpu());
    }

    /**
     * A new owner of memory of the first GPU; whoever asks closes it.
     *
     * @throws TrainingException if PyTorch cannot compute there
     */
    public static NDManager newGpuManager() {
        requireGpu();
        return engine().newBaseManager(Device.gpu());
    }

    /**
     * Makes sure that PyTorch can compute on a GPU.
     *
     * @throws TrainingException if it cannot
     */
    public static void requireGpu() {
        if (!engine().hasCapability(StandardCapabilities.CUDA)) {
            throw new TrainingException(
                    "PyTorch finds no GPU: it needs one of NVIDIA with its driver, and PyTorch's natives"
                            + " for CUDA on the class path instead of those for the processor"
                            + " (ai.djl.pytorch:pytorch-native-cu128); train on the processor, or bring these");
        }
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

    /** Switches off the recording of gradients on this thread for good. */
    static void disableGradients() {
        engine();
        JniUtils.setGradMode(false);
    }

    /** On a thread of its own, as DJL changes the settings of the thread that starts it. */
    private static Engine start() {
        FutureTask<Engine> task = new FutureTask<>(PyTorch::load);
        Thread thread = OwnThread.create("fer4j-engine", task);
        // DJL looks for its parts by the thread's class loader.
        thread.setContextClassLoader(PyTorch.class.getClassLoader());
        thread.start();
        return Waiting.forResult(task);
    }

    private static Engine load() {
        try (EngineProperties properties = EngineProperties.set()) {
            PyTorchFiles.unpack(properties);
            return startEngine();
        }
    }

    private static Engine startEngine() {
        try {
            // Not by the ServiceLoader alone: tools that put all jars into one often lose its files.
            if (!Engine.hasEngine(PtEngine.ENGINE_NAME)) {
                Engine.registerEngine(new PtEngineProvider());
            }
            return Engine.getEngine(PtEngine.ENGINE_NAME);
        } catch (NoClassDefFoundError | ServiceConfigurationError e) {
            throw new MissingModuleException(
                    "DJL's engine for PyTorch is not on the class path (" + e + "): add the dependencies"
                            + " ai.djl.pytorch:pytorch-engine and ai.djl:api in the version that fer-djl names",
                    e);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new NativeLibraryException(
                    "PyTorch cannot be loaded (" + e + "): on Linux it needs glibc 2.29 or"
                            + " newer, not musl; if files in the cache are damaged, delete "
                            + Utils.getEngineCacheDir("pytorch"),
                    e);
        }
    }
}
