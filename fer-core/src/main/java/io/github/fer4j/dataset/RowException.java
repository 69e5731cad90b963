package io.github.fer4j.dataset;

/** One row is bad; whoever knows the file and the line adds them, and decides whether that is fatal. */
final class RowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Defect defect;

    RowException(Defect defect, String message) {
        // Neither suppression nor a stack trace: in lenient mode there may be one for each row.
        super(message, null, false, false);
        this.defect = defect;
    }

    Defect defect() {
        return defect;
    }
}
