package io.github.fer4j.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program prints. */
final class Printed {

    private Printed() {}

    /** Runs a program and gives the lines that it prints on the standard output. */
    static List<String> by(Program program, String... args) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run(args);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The main method of a program. */
    @FunctionalInterface
    interface Program {
        void run(String... args) throws Exception;
    }
}
