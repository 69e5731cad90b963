package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a native library (OpenCV, FFmpeg, PyTorch) cannot be unpacked or loaded: the cache folder cannot be written,
 * the platform is not supported, or a system library is missing.
 *
 * <p>The message names the library and says what to set, delete or install. The call can be tried again after that.
 */
public class NativeLibraryException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the library, the reason, and what to set, delete or install
     */
    public NativeLibraryException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the library, the reason, and what to set, delete or install
     * @param cause the exception that led to it; null if there is none
     */
    public NativeLibraryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
