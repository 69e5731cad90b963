package io.github.fer4j.cli.options;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress of long work, on the standard error. Not thread-safe. */
public sealed interface Progress extends AutoCloseable {

    /** Shows nothing. */
    Progress NONE = new Silent();

    /** Stands for the number of all items where nobody knows it: then the bar has no end. */
    long UNKNOWN = -1;

    /**
     * A bar with items done, items a second and time left.
     *
     * @param task what is done
     * @param unit what is counted, in the plural
     * @param done before, 0 or more; they do not count for the speed
     * @param all items, or {@link #UNKNOWN}
     * @return a bar, to be closed
     */
    static Progress bar(String task, String unit, long done, long all) {
        return new Bar(new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(all)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(Terminal.errors()))
                .build());
    }

    /**
     * Whether a person is watching: then a bar may be drawn.
     *
     * @return false if the output goes to a file or another program
     */
    static boolean isWatched() {
        return Terminal.isThere();
    }

    /**
     * Goes on.
     *
     * @param items done since the last step
     * @param message shown beside the bar
     */
    void step(long items, String message);

    /**
     * Corrects how much there is to do.
     *
     * @param all items, those done included, or {@link #UNKNOWN}
     */
    void expect(long all);

    /**
     * Takes the bar away for as long as something else is printed.
     *
     * @param print what prints
     */
    void interrupt(Runnable print);

    @Override
    void close();

    /** Nothing to see. */
    record Silent() implements Progress {

        @Override
        public void step(long items, String message) {}

        @Override
        public void expect(long all) {}

        @Override
        public void interrupt(Runnable print) {
            print.run();
        }

        @Override
        public void close() {}
    }

    /**
     * A bar of the library progressbar.
     *
     * @param bar draws itself from a thread of its own
     */
    record Bar(ProgressBar bar) implements Progress {

        private static final String ERASE_LINE = "\r\033[K";

        @Override
        public void step(long items, String message) {
            bar.stepBy(items);
            bar.setExtraMessage(message);
        }

        @Override
        public void expect(long all) {
            bar.maxHint(all);
        }

        @Override
        public void interrupt(Runnable print) {
            bar.pause();
            Terminal.errors().print(ERASE_LINE);
            Terminal.errors().flush();
            print.run();
            bar.resume();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
