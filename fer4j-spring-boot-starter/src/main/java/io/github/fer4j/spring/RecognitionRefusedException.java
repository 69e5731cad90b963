package io.github.fer4j.spring;

import io.github.fer4j.error.FerException;
import java.time.Duration;

/** Thrown if too many recognitions are running. Try again later: the same picture may well succeed then. */
public class RecognitionRefusedException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports that a recognition waited in vain.
     *
     * @param limit how many recognitions may run at once
     * @param patience how long this one waited
     */
    public RecognitionRefusedException(int limit, Duration patience) {
        super("no recognition of the " + limit + " that may run at once ended within " + patience.toMillis()
                + " ms: try again later, or raise fer4j.concurrency.limit or fer4j.concurrency.patience");
    }
}
