package io.github.fer4j.dataset;

import io.github.fer4j.error.DatasetException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader does about bad rows and pictures: {@link #failing() fail} at the first, or {@link #skipping() skip} and
 * count them.
 *
 * <p>Give each reading one of its own: it holds the counts, which are logged once at WARN when the reading ends. It
 * forgives single rows and pictures and the lost end of a damaged file; where nothing can be read at all, as with a
 * missing file or column, there is an error in either case. Thread-safe.
 */
public final class ErrorPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPolicy.class);

    private final boolean skip;
    private final Map<Defect, Long> counts = new ConcurrentHashMap<>();

    private ErrorPolicy(boolean skip) {
        this.skip = skip;
    }

    /**
     * The strict way: the first defect is a {@link DatasetException} that names the file, the line and the reason.
     *
     * @return with all counts at 0, for ever
     */
    public static ErrorPolicy failing() {
        return new ErrorPolicy(false);
    }

    /**
     * The lenient way: bad rows and pictures are left out and counted.
     *
     * @return with all counts at 0, to be asked after the reading
     */
    public static ErrorPolicy skipping() {
        return new ErrorPolicy(true);
    }

    /**
     * How many rows or pictures were skipped for one reason.
     *
     * @param defect the reason
     * @return 0 or more
     */
    public long count(Defect defect) {
        return counts.getOrDefault(defect, 0L);
    }

    /**
     * How many rows or pictures were skipped, by reason.
     *
     * @return an immutable snapshot of the counts above 0, in the order of {@link Defect}
     */
    public Map<Defect, Long> counts() {
        Map<Defect, Long> map = new EnumMap<>(Defect.class);
        map.putAll(counts);
        return Collections.unmodifiableMap(map);
    }

    /**
     * How many rows or pictures were skipped in all.
     *
     * @return 0 or more
     */
    public long total() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Fails or counts. */
    void report(Defect defect, String message, @Nullable Throwable cause) {
        if (!skip) {
            throw new DatasetException(message, cause);
        }
        counts.merge(defect, 1L, Long::sum);
        LOG.debug("Skipped: {}", message);
    }

    /** To be called once, when a reading ends. */
    void logSummary() {
        if (total() > 0) {
            LOG.warn("Skipped what could not be read of the data set: {}", counts());
        }
    }
}
