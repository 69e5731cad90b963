package io.github.fer4j.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a picture file, stream or byte array cannot be read: it is missing, empty, truncated, in a format that cannot
 * be read, or larger than the limits allow. {@link #reason()} tells which, for programs.
 *
 * <p>The message names the picture and the reason. Skip the picture and go on with the next; reading the same bytes again
 * fails again. If the message names a limit and the picture is trusted, raise this limit.
 */
public class ImageReadException extends FerException {

    private static final long serialVersionUID = 1L;

    /** Why the picture cannot be read. */
    private final Reason reason;

    /**
     * Reports a damaged picture where no other exception led to it.
     *
     * @param message the name of the picture, the reason, and what to do
     */
    public ImageReadException(String message) {
        this(Reason.DAMAGED, message, null);
    }

    /**
     * Reports a damaged picture and the exception that led to it.
     *
     * @param message the name of the picture, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public ImageReadException(String message, @Nullable Throwable cause) {
        this(Reason.DAMAGED, message, cause);
    }

    /**
     * Reports why a picture cannot be read.
     *
     * @param reason what kind of failure it is
     * @param message the name of the picture, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public ImageReadException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * What kind of failure it is.
     *
     * @return never null
     */
    public Reason reason() {
        return reason;
    }

    /** Why a picture cannot be read. */
    public enum Reason {
        /** The bytes cannot be had: the file is missing, a folder or not readable, or the stream fails. */
        INACCESSIBLE,
        /** The bytes are no picture, or one of a format or kind that is not read. */
        UNSUPPORTED,
        /** The picture is empty, truncated or damaged. */
        DAMAGED,
        /** The picture is larger than the limits or the memory allow. */
        TOO_LARGE
    }
}
