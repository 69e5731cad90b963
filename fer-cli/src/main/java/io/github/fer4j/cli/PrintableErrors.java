package io.github.fer4j.cli;

import io.github.fer4j.cli.options.Printable;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the place of the standard error and escapes control characters in the text that is printed: logs quote files,
 * and no file shall control a terminal. Bytes pass as they are. Thread-safe.
 */
final class PrintableErrors extends PrintStream {

    private final PrintStream target;

    PrintableErrors(PrintStream target) {
        super(target, true);
        this.target = target;
    }

    @Override
    public void print(@Nullable String text) {
        target.print(Printable.lines(String.valueOf(text)));
    }

    @Override
    public void println(@Nullable String text) {
        target.println(Printable.lines(String.valueOf(text)));
    }

    @Override
    public void println(@Nullable Object value) {
        println(String.valueOf(value));
    }
}
