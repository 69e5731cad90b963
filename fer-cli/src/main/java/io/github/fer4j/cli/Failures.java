package io.github.fer4j.cli;

import io.github.fer4j.cli.options.ErrorText;
import io.github.fer4j.cli.options.Printable;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into a line on the standard error and an exit code; a stack trace only if it was asked for. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final BooleanSupplier verbose;

    Failures(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(Printable.lines(name + ": " + failure.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("Try '" + name + " --help'.");
        }
        printTrace(failure, err);
        err.flush();
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command);
    }

    /** Also catches what picocli lets through: errors of the Java runtime. */
    int guard(ParseResult parsed, IExecutionStrategy strategy) {
        try {
            return strategy.execute(parsed);
        } catch (OutOfMemoryError | LinkageError e) {
            return report(e, parsed.commandSpec().commandLine());
        }
    }

    private int report(Throwable failure, CommandLine command) {
        command.getOut().flush();
        PrintWriter err = command.getErr();
        err.println(command.getCommandSpec().qualifiedName() + ": " + ErrorText.of(failure));
        printTrace(failure, err);
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private void printTrace(Throwable failure, PrintWriter err) {
        if (verbose.getAsBoolean()) {
            err.print(ErrorText.trace(failure));
        }
    }
}
