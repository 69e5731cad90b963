package io.github.fer4j.cli.serve;

/** Threads of the server that do not keep the process alive. */
final class DaemonThread {

    private DaemonThread() {}

    /** A thread that is not started yet. */
    static Thread create(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
