package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.DetectorProvenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rounds of learning and of looking for false finds to learn from in the next round. For one thread. */
final class Rounds {

    private static final double WARM_UP = 0.1;

    private final String network;
    private final Learner learner;
    private final int rounds;
    private final int steps;
    private final double learningRate;
    private final long seed;
    private final DetectorListener listener;
    private final List<DetectorProvenance.Round> done = new ArrayList<>();

    Rounds(
            String network,
            Learner learner,
            int rounds,
            int steps,
            double learningRate,
            long seed,
            DetectorListener listener) {
        this.network = network;
        this.learner = learner;
        this.rounds = rounds;
        this.steps = steps;
        this.learningRate = learningRate;
        this.seed = seed;
        this.listener = listener;
    }

    /**
     * Runs all rounds.
     *
     * @param first false finds to begin with
     * @param sources makes batches with the false finds so far
     * @param mining looks for false finds after each round
     * @return what is found after the last; the first, if there are no rounds
     */
    List<FalseFind> run(
            List<FalseFind> first,
            Function<List<FalseFind>, BatchSource> sources,
            Supplier<List<FalseFind>> mining,
            Runnable saver) {
        List<FalseFind> finds = first;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            double loss = learn(round, sources.apply(finds));
            finds = mining.get();
            int sure = (int)
                    finds.stream().filter(find -> find.place().logit() > 0).count();
            DetectorProvenance.Round record =
                    new DetectorProvenance.Round(network, round + 1, loss, sure, (System.nanoTime() - start) / 1e9);
            done.add(record);
            saver.run();
            listener.roundDone(record);
        }
        return finds;
    }

    private double learn(int round, BatchSource source) {
        double sum = 0;
        try (BatchQueue queue = new BatchQueue(source, seed + round, steps)) {
            for (int step = 1; step <= steps; step++) {
                int all = round * steps + step;
                double loss = learner.learn(queue.next(), rate((double) all / (rounds * steps)));
                sum += loss;
                listener.stepDone(network, all, rounds * steps, loss);
            }
        }
        return sum / steps;
    }

    /** The learning rate after a share of all steps. */
    private double rate(double progress) {
        if (progress < WARM_UP) {
            return learningRate * progress / WARM_UP;
        }
        return learningRate * (1 + Math.cos(Math.PI * (progress - WARM_UP) / (1 - WARM_UP))) / 2;
    }

    List<DetectorProvenance.Round> done() {
        return List.copyOf(done);
    }
}
