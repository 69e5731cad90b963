package io.github.fer4j.cli.options;

import java.io.Console;

/** Tells whether the program runs in a terminal. */
final class Terminal {

    private Terminal() {}

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
