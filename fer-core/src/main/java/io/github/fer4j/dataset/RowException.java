package io.github.fer4j.dataset;

/** A row is bad, and why. {@link CsvFile} adds the file and the line; {@link ErrorPolicy} decides what follows. */
final class RowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DataError error;

    RowException(DataError error, String message) {
        // Neither suppression nor a stack trace: in lenient mode there may be one for each row.
        super(message, null, false, false);
        this.error = error;
    }

    DataError error() {
        return error;
    }
}
