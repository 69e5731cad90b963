package io.github.fer4j.cli.options;

import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What goes wrong with parts of a command's work, while the rest goes on: each is told on the standard error, and the
 * exit code is then 1. For one thread.
 */
public final class Problems {

    private final CommandSpec command;
    private boolean any;

    /**
     * None yet.
     *
     * @param command whose name stands before each message
     */
    public Problems(CommandSpec command) {
        this.command = command;
    }

    /**
     * Does a part of the work. If that fails or runs out of memory, this is told and the other parts can go on.
     *
     * @param part what the part is about, such as the name of a picture
     * @param work to be done
     * @return whether it went well
     */
    public boolean attempt(String part, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            String message = ErrorText.of(e);
            add(message.contains(part) ? message : part + ": " + message);
            printTrace(e);
            return false;
        }
    }

    private void printTrace(Throwable failure) {
        OptionSpec verbose = command.root().findOption("--verbose");
        if (verbose != null && Boolean.TRUE.equals(verbose.<Boolean>getValue())) {
            PrintWriter err = command.commandLine().getErr();
            err.print(ErrorText.trace(failure));
            err.flush();
        }
    }

    /**
     * Tells what went wrong.
     *
     * @param message in one line
     */
    public void add(String message) {
        any = true;
        PrintWriter err = command.commandLine().getErr();
        err.println(command.qualifiedName() + ": " + Printable.line(message));
        err.flush();
    }

    /**
     * The exit code of the command.
     *
     * @return 0 if nothing went wrong, or else 1
     */
    public int exitCode() {
        return any ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
