package io.github.fer4j.cli.options;

import io.github.fer4j.error.FerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells what went wrong in one line. Thread-safe. */
public final class ErrorText {

    /** How messages name what can be set by {@code Limits}. */
    private static final Pattern LIMIT = Pattern.compile("the limit (pictureBytes|picturePixels|jpegScans|framePixels"
            + "|openingTime|readingTime|faces|modelBytes|modelEntries|parameters|activations|multiplyAdds|csvBytes"
            + "|csvLineBytes|csvColumns)\\b");

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

    /**
     * Where a failure came from.
     *
     * @param failure any
     * @return the lines of its stack trace, without control characters
     */
    public static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return Printable.lines(trace.toString());
    }

    /** Of {@code picturePixels}, for example, {@code --limit-picture-pixels}. */
    private static String option(MatchResult limit) {
        return "--limit-" + limit.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String describe(Throwable failure) {
        if (failure instanceof FerException) {
            return LIMIT.matcher(String.valueOf(failure.getMessage())).replaceAll(ErrorText::option);
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
