package io.github.fer4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Other processes that keep every processor busy, until they are closed. */
final class BusyMachine implements AutoCloseable {

    private final List<Process> processes = new ArrayList<>();

    /** Starts a process for each processor. */
    BusyMachine() throws IOException {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            processes.add(ChildJava.start(System.getProperty("java.class.path"), List.of(), Spinner.class));
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }

    /** Computes for ever. */
    static final class Spinner {

        private Spinner() {}

        /** Ends when the process is destroyed. */
        public static void main(String[] args) {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
