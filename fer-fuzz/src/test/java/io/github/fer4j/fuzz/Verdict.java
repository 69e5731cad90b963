package io.github.fer4j.fuzz;

import io.github.fer4j.error.FerException;

/** What a target may do with any input: give an answer or a typed error. */
final class Verdict {

    private Verdict() {}

    /**
     * Runs a target. Whatever it throws beside {@link FerException} is a finding.
     *
     * @return whether it gave an answer
     */
    static boolean expectAnswerOrTypedError(Runnable target) {
        try {
            target.run();
            return true;
        } catch (FerException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("an error without a message", e);
            }
            return false;
        }
    }
}
