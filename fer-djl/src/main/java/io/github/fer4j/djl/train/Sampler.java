package io.github.fer4j.djl.train;

import io.github.fer4j.model.training.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Chooses the examples of an epoch, as many as the training split has. Immutable and thread-safe. */
final class Sampler {

    private final List<int[]> byLabel;
    private final int size;
    private final Sampling sampling;

    /**
     * A sampler.
     *
     * @param labels of each example
     * @param count of labels
     * @param sampling how often each label is shown
     */
    Sampler(int[] labels, int count, Sampling sampling) {
        this.size = labels.length;
        this.sampling = sampling;
        this.byLabel = new ArrayList<>();
        for (int label = 0; label < count; label++) {
            int wanted = label;
            byLabel.add(IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .toArray());
        }
    }

    /** The examples of an epoch, not yet in a random order. */
    int[] examples(SplittableRandom random) {
        int[] examples = new int[size];
        if (sampling == Sampling.NATURAL) {
            Arrays.setAll(examples, i -> i);
            return examples;
        }
        int[] quotas = quotas();
        int filled = 0;
        for (int label = 0; label < quotas.length; label++) {
            filled = fill(examples, filled, byLabel.get(label), quotas[label], random);
        }
        return examples;
    }

    /** How often an example of each label is shown in an epoch, on average; 0 for a label without examples. */
    double[] timesShown() {
        double[] times = new double[byLabel.size()];
        if (sampling == Sampling.NATURAL) {
            Arrays.fill(times, 1);
            return times;
        }
        int[] quotas = quotas();
        Arrays.setAll(
                times,
                label -> byLabel.get(label).length == 0 ? 0 : (double) quotas[label] / byLabel.get(label).length);
        return times;
    }

    /** Every example of the label as often as the quota allows, then some of them once more, without repetition. */
    private static int fill(int[] examples, int from, int[] members, int quota, SplittableRandom random) {
        int filled = from;
        for (int rest = quota; rest > 0; rest -= members.length) {
            int[] round = members.clone();
            int taken = Math.min(rest, round.length);
            for (int i = 0; i < taken; i++) {
                int j = i + random.nextInt(round.length - i);
                examples[filled++] = round[j];
                round[j] = round[i];
            }
        }
        return filled;
    }

    /** How many examples of each label, summing to the size: largest remainders get what rounding leaves. */
    private int[] quotas() {
        double[] shares = byLabel.stream().mapToDouble(this::weight).toArray();
        double all = Arrays.stream(shares).sum();
        int[] quotas = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= size / all;
            quotas[i] = (int) shares[i];
        }
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (byLabel.get(i).length > 0) {
                byRemainder.add(i);
            }
        }
        byRemainder.sort(Comparator.comparingDouble(i -> quotas[i] - shares[i]));
        int left = size - Arrays.stream(quotas).sum();
        for (int i = 0; i < left; i++) {
            quotas[byRemainder.get(i % byRemainder.size())]++;
        }
        return quotas;
    }

    private double weight(int[] members) {
        if (members.length == 0) {
            return 0;
        }
        return sampling == Sampling.BALANCED ? 1 : Math.sqrt(members.length);
    }
}
