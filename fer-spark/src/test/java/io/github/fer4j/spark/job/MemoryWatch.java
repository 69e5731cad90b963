package io.github.fer4j.spark.job;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks at the memory of the executors once a second until it is closed. */
final class MemoryWatch implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 1000;

    private final List<Double> megabytes = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "memory");

    MemoryWatch() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                megabytes.add(Executors.largestMegabytes());
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The mean of the last fifth in terms of the mean of the second fifth: by then, everything is warm. */
    double growth() {
        return fifth(4) / fifth(1);
    }

    private double fifth(int number) {
        int size = megabytes.size();
        return megabytes.subList(size * number / 5, Math.max(size * number / 5 + 1, size * (number + 1) / 5)).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    @Override
    public String toString() {
        return megabytes.size() < 5
                ? "not watched for long enough"
                : String.format(
                        Locale.ROOT,
                        "of the largest executor by fifths of the run: %.0f, %.0f, %.0f, %.0f, %.0f MB",
                        fifth(0),
                        fifth(1),
                        fifth(2),
                        fifth(3),
                        fifth(4));
    }
}
