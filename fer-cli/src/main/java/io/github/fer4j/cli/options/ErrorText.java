package io.github.fer4j.cli.options;

import io.github.fer4j.error.FerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;

/** Tells what went wrong in one line. Thread-safe. */
public final class ErrorText {

    private ErrorText() {}

    /**
     * The line for a failure.
     *
     * @param failure any
     * @return what went wrong and what to do, without control characters
     */
    public static String of(Throwable failure) {
        return Printable.line(describe(failure));
    }

    private static String describe(Throwable failure) {
        if (failure instanceof FerException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "cannot read or write (" + failure + ")";
        }
        if (failure instanceof InvalidPathException invalid) {
            return FileNames.advice(invalid);
        }
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory (" + failure.getMessage() + "): give Java more by -Xmx, for example java -Xmx4g";
        }
        return "unexpected " + failure + "; --verbose shows where. This is a mistake in fer4j: please report it";
    }
}
