package io.github.fer4j.cli.train;

import io.github.fer4j.cli.options.Progress;
import io.github.fer4j.djl.train.TrainingListener;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows how a training goes: a row for each epoch, a bar within it, a file with all of it. For one training. */
final class ProgressReport implements TrainingListener, AutoCloseable {

    private final PrintWriter out;
    private final @Nullable HistoryFile file;
    private final int batchSize;
    private final boolean showBar;

    private TrainingHistory history = TrainingHistory.EMPTY;
    private Progress bar = Progress.NONE;
    private int epochs;

    ProgressReport(PrintWriter out, @Nullable HistoryFile file, int batchSize, boolean showBar) {
        this.out = out;
        this.file = file;
        this.batchSize = batchSize;
        this.showBar = showBar;
    }

    /** A training that goes on shows what it did before, so that its table is whole. */
    @Override
    public void started(TrainingHistory before, int most, int batches) {
        out.print(EpochTable.header());
        for (EpochRecord epoch : before.epochs()) {
            add(epoch, history.plus(epoch).epochsSinceBest() == 0);
        }
        epochs = most;
        long images = (long) batches * batchSize;
        if (showBar) {
            bar = Progress.bar("training", "images", images * before.size(), images * most);
        }
    }

    @Override
    public void batchDone(int epoch, int batch, double loss) {
        bar.step(batchSize, String.format(Locale.ROOT, " epoch %d of %d, loss %.3f", epoch, epochs, loss));
    }

    @Override
    public void epochDone(EpochRecord epoch, boolean best) {
        bar.interrupt(() -> add(epoch, best));
        if (file != null) {
            file.write(history);
        }
    }

    private void add(EpochRecord epoch, boolean best) {
        history = history.plus(epoch);
        out.print(EpochTable.row(epoch, best));
        out.flush();
    }

    @Override
    public void close() {
        bar.close();
    }
}
