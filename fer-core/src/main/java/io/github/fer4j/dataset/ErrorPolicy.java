package io.github.fer4j.dataset;

import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.QuotedText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader does about bad rows and pictures. {@link #strict()} throws at the first; {@link #lenient()} leaves them
 * out and counts them.
 *
 * <p>Use a new policy for each reading, because it holds the counts. They are logged once at WARN when the reading ends.
 * A lenient policy passes over single rows, pictures and folders, and over the lost end of a damaged file. It still
 * throws if nothing can be read at all, for example if a file or a column is missing. Thread-safe.
 */
public final class ErrorPolicy {

    /** The number of errors after which {@link #lenient()} ends a reading. */
    public static final long DEFAULT_MAXIMUM = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPolicy.class);

    /** Enough for a long path and a reason. */
    private static final int LONGEST_MESSAGE = 4_000;

    private final long maximum;
    private final Map<DataError, Long> counts = new ConcurrentHashMap<>();

    private ErrorPolicy(long maximum) {
        this.maximum = maximum;
    }

    /**
     * The first error is thrown as a {@link DatasetException} that names the file, the line and the reason.
     *
     * @return a policy whose counts stay 0
     */
    public static ErrorPolicy strict() {
        return new ErrorPolicy(0);
    }

    /**
     * Bad rows and pictures are left out and counted, up to {@value #DEFAULT_MAXIMUM}. One more ends the reading with a
     * {@link DatasetException}.
     *
     * @return a policy with all counts at 0
     */
    public static ErrorPolicy lenient() {
        return lenient(DEFAULT_MAXIMUM);
    }

    /**
     * Bad rows and pictures are left out and counted, up to a number of your own. One more ends the reading with a {@link
     * DatasetException}. The number bounds the time that a file of bad rows alone can take; raise it for a large data
     * set that is known to have many unreadable pictures.
     *
     * @param maximum the number of errors that are passed over in one reading, at least 1
     * @return a policy with all counts at 0
     * @throws IllegalArgumentException if the maximum is below 1
     */
    public static ErrorPolicy lenient(long maximum) {
        if (maximum < 1) {
            throw new IllegalArgumentException("maximum must be at least 1, not " + maximum);
        }
        return new ErrorPolicy(maximum);
    }

    /**
     * How many rows, pictures, folders and files were left out for one reason.
     *
     * @param error the reason
     * @return 0 or more
     */
    public long count(DataError error) {
        return counts.getOrDefault(Objects.requireNonNull(error, "error"), 0L);
    }

    /**
     * How many rows, pictures, folders and files were left out, by reason.
     *
     * @return an immutable snapshot of the counts above 0, in the order of {@link DataError}
     */
    public Map<DataError, Long> counts() {
        Map<DataError, Long> map = new EnumMap<>(DataError.class);
        map.putAll(counts);
        return Collections.unmodifiableMap(map);
    }

    /**
     * How many rows, pictures, folders and files were left out in all.
     *
     * @return 0 or more
     */
    public long total() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Throws or counts. The message may quote what stands in a file. */
    void report(DataError error, String message, @Nullable Throwable cause) {
        String shown = QuotedText.printable(message, LONGEST_MESSAGE);
        if (maximum == 0) {
            throw new DatasetException(shown, cause);
        }
        if (total() >= maximum) {
            throw new DatasetException(
                    shown + ". This is one more error than the " + maximum
                            + " that are passed over: reading was stopped. Check that the data is what you expect, or"
                            + " allow more errors",
                    cause);
        }
        counts.merge(error, 1L, Long::sum);
        LOG.debug("Skipped: {}", shown);
    }

    /** To be called once, when a reading ends. */
    void logSummary() {
        if (total() > 0) {
            LOG.warn("Skipped what could not be read of the data set: {}", counts());
        }
    }
}
