package io.github.fer4j.cli.options;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Tells whether the program runs in a terminal. */
final class Terminal {

    private static final PrintStream ERRORS = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    private Terminal() {}

    /** The standard error as it is: what draws a bar controls the terminal. */
    static PrintStream errors() {
        return ERRORS;
    }

    /** Before Java 22 there is a console only in a terminal; since then there always is, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
