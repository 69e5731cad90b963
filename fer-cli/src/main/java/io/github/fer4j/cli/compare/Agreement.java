package io.github.fer4j.cli.compare;

import io.github.fer4j.evaluate.Predictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which faces two models get right. Immutable.
 *
 * @param both how many both do
 * @param onlyFirst positions of the faces that only the first does, those first that it is surest of and the second the
 *     least
 * @param onlySecond positions of the faces that only the second does, in the like order
 * @param neither how many neither does
 */
record Agreement(long both, List<Integer> onlyFirst, List<Integer> onlySecond, long neither) {

    /** Of answers to the same faces. */
    static Agreement of(Predictions first, Predictions second) {
        long both = 0;
        long neither = 0;
        List<Integer> onlyFirst = new ArrayList<>();
        List<Integer> onlySecond = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (first.isRight(i) && second.isRight(i)) {
                both++;
            } else if (first.isRight(i)) {
                onlyFirst.add(i);
            } else if (second.isRight(i)) {
                onlySecond.add(i);
            } else {
                neither++;
            }
        }
        onlyFirst.sort(byLead(first, second));
        onlySecond.sort(byLead(second, first));
        return new Agreement(both, List.copyOf(onlyFirst), List.copyOf(onlySecond), neither);
    }

    /** How much more probable the true label is to the one than to the other, largest first. */
    private static Comparator<Integer> byLead(Predictions right, Predictions wrong) {
        return Comparator.comparingDouble((Integer i) -> truth(wrong, i) - truth(right, i))
                .thenComparingInt(i -> i);
    }

    private static double truth(Predictions predictions, int index) {
        return predictions.scores().get(index).of(predictions.faces().get(index).emotion());
    }
}
