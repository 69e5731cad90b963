package io.github.fer4j.opencv.internal;

import io.github.fer4j.error.NativeLibraryException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opencv.core.Core;
import org.opencv.core.CvException;

/**
 * Lets a class of ours own a native object of OpenCV and free it when it is closed. OpenCV frees its objects when the
 * garbage collector finds them. Its public methods give such objects, so that the address alone comes from a private one.
 * Thread-safe.
 */
public final class NativeOwner {

    private final AtomicBoolean freed = new AtomicBoolean();

    /** An owner of one object, which is not freed yet. */
    public NativeOwner() {}

    /**
     * Makes a native object by a private static method of OpenCV.
     *
     * @param type the class of OpenCV that has the method
     * @param method its name
     * @param parameters the types of its parameters
     * @param arguments one for each parameter
     * @return the address of the object
     * @throws CvException if OpenCV refuses the arguments
     * @throws NativeLibraryException if this OpenCV has no such method
     */
    public static long address(Class<?> type, String method, Class<?>[] parameters, Object... arguments) {
        try {
            Method maker = type.getDeclaredMethod(method, parameters);
            maker.setAccessible(true);
            return (long) maker.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof CvException failure ? failure : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new NativeLibraryException(
                    "OpenCV " + Core.VERSION + " on the class path is not the one that fer4j is made for: use"
                            + " org.openpnp:opencv:4.9.0-0",
                    e);
        }
    }

    /**
     * Frees the object, the first time only.
     *
     * @param release OpenCV's own way to free it
     */
    public void free(Release release) {
        if (freed.compareAndSet(false, true)) {
            try {
                release.run();
            } catch (Throwable e) {
                throw new IllegalStateException("OpenCV cannot free a network", e);
            }
        }
    }

    /** Such as {@code super::finalize}. */
    @FunctionalInterface
    public interface Release {

        /**
         * Frees the object.
         *
         * @throws Throwable as OpenCV's finalizers may
         */
        void run() throws Throwable;
    }
}
