package io.github.fer4j.djl.internal;

/** Daemon threads of the library that keep nothing of the thread that made them: an application can be unloaded. */
public final class OwnThread {

    private OwnThread() {}

    /** A thread, not started yet, without inherited thread-locals and without a context class loader. */
    public static Thread create(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        return thread;
    }
}
