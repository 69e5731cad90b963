package io.github.fer4j.djl.train;

import io.github.fer4j.djl.internal.Ahead;
import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Epoch after epoch: learn, validate, keep the best, save, until the last one or until patience ends. */
final class EpochLoop {

    private final TrainingSettings settings;
    private final TrainingRun run;
    private final BatchPrefetcher prefetcher;
    private final int batches;
    private final Validator validator;
    private final TrainingListener listener;
    private final CancellationCheck check;
    private final LearningRate learningRate;

    EpochLoop(
            TrainingSettings settings,
            TrainingRun run,
            BatchPrefetcher prefetcher,
            int batches,
            Validator validator,
            TrainingListener listener,
            CancellationCheck check) {
        this.settings = settings;
        this.run = run;
        this.prefetcher = prefetcher;
        this.batches = batches;
        this.validator = validator;
        this.listener = listener;
        this.check = check;
        this.learningRate = new LearningRate(settings);
    }

    /**
     * Runs to the end; the saver is called after each epoch with the history and the best weights so far.
     *
     * @param epochs to have in all, those of the checkpoint included
     * @throws io.github.fer4j.error.TrainingCancelledException if the training should end early
     */
    Outcome run(@Nullable Checkpoint checkpoint, int epochs, BiConsumer<TrainingHistory, List<Tensor>> saver) {
        TrainingHistory history =
                checkpoint == null ? TrainingHistory.EMPTY : checkpoint.header().history();
        List<Tensor> best = checkpoint == null ? List.of() : checkpoint.best();
        check.finished(history.size());
        listener.started(history, epochs, batches);
        while (history.size() < epochs && !isPatienceOver(history)) {
            EpochRecord epoch = runEpoch(history);
            history = history.plus(epoch);
            boolean isBest = history.epochsSinceBest() == 0;
            if (isBest) {
                best = run.exportAveraged();
            }
            saver.accept(history, best);
            check.finished(history.size());
            listener.epochDone(epoch, isBest);
        }
        check.check();
        return new Outcome(history, best);
    }

    private boolean isPatienceOver(TrainingHistory history) {
        return settings.patience() > 0 && history.epochsSinceBest() >= settings.patience();
    }

    private EpochRecord runEpoch(TrainingHistory history) {
        long start = System.nanoTime();
        int epoch = history.size() + 1;
        run.seed(epoch);
        Ahead<Batch> source = prefetcher.epoch(epoch);
        double loss = 0;
        int right = 0;
        int seen = 0;
        double rate = 0;
        for (int number = 1; number <= batches; number++) {
            check.check();
            Batch batch = source.next();
            rate = learningRate.at(history.size() + (double) number / batches, history);
            TrainingRun.Step step = run.learn(batch, rate);
            loss += step.loss() * batch.size();
            right += step.right();
            seen += batch.size();
            listener.batchDone(epoch, number, step.loss());
        }
        double learningSeconds = secondsSince(start);
        Validator.Score score = run.validate(validator);
        return new EpochRecord(
                epoch,
                rate,
                loss / seen,
                (double) right / seen,
                score.loss(),
                score.accuracy(),
                secondsSince(start),
                seen / learningSeconds);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The whole history, and the weights of its best epoch. */
    record Outcome(TrainingHistory history, List<Tensor> best) {}
}
