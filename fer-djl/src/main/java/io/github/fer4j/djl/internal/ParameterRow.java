package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of native memory for all parameters of a network: first what is learned, then running statistics. A step of an
 * optimiser is then a few operations on the row, not some on each of dozens of arrays, which a GPU would take longer to
 * start than to do. For one thread.
 *
 * <p>Each parameter begins at a multiple of {@value #ALIGNMENT} values, as fast kernels want it; what lies between stays 0.
 */
final class ParameterRow {

    private static final int ALIGNMENT = 64;

    /** A layer has at most two parameters that are learned, and at most two statistics. */
    private static final int MOST_OF_A_LAYER = 2;

    private final NDArray all;
    private final List<Place> learned = new ArrayList<>();
    private long nextLearned;
    private long nextStatistic;

    /**
     * A row of zeros.
     *
     * @param network decides on the size
     * @param manager owns the memory
     */
    ParameterRow(Network network, NDManager manager) {
        long statistics = 0;
        long size = 0;
        for (Network.Step step : network.steps()) {
            long room = step.parameters() + MOST_OF_A_LAYER * (ALIGNMENT - 1L);
            size += room;
            if (step.layer() instanceof Layer.BatchNormalization) {
                statistics += room; // a mean for each scale, a variance for each shift
            }
        }
        nextStatistic = aligned(size);
        all = manager.zeros(new Shape(nextStatistic + statistics));
    }

    /** The next multiple of the alignment. */
    private static long aligned(long values) {
        return (values + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /**
     * Gives a parameter its place.
     *
     * @param parameter whose values they are
     * @param values row-major
     * @param shape sizes
     * @return a view of its place in that shape, see {@link NativeArrays#view}
     */
    NDArray place(NamedParameter parameter, float[] values, long[] shape) {
        long from = parameter.isLearned() ? nextLearned : nextStatistic;
        long next = from + aligned(values.length);
        if (parameter.isLearned()) {
            learned.add(new Place(parameter, from, view(from + values.length, next)));
            nextLearned = next;
        } else {
            nextStatistic = next;
        }
        try (NDArray place = view(from, from + values.length);
                NDArray copy = all.getManager().create(NativeArrays.inMemoryOrder(values, shape))) {
            place.addi(copy);
            return NativeArrays.view(place, shape);
        }
    }

    /** All values, learned ones first. */
    NDArray all() {
        return all;
    }

    /** A view of what is learned, when all parameters have their places; owned by whoever owns the row. */
    NDArray learned() {
        return view(0, nextLearned);
    }

    private NDArray view(long from, long to) {
        return all.get(new NDIndex("{}:{}", from, to));
    }

    /**
     * The gradients of what is learned, and then zeros in place of them.
     *
     * @param scope owns the result, and what is needed meanwhile
     * @return a row like {@link #learned()}
     */
    NDArray takeGradients(NDManager scope, Scalars scalars) {
        NDList rows = new NDList();
        List<NDArray> gradients = new ArrayList<>();
        for (Place place : learned) {
            NDArray gradient = place.parameter().array().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
            rows.add(NativeArrays.row(gradient));
            rows.add(place.zeros());
        }
        NDArray result = NDArrays.concat(rows);
        gradients.forEach(gradient -> scalars.muli(gradient, 0));
        return result;
    }

    /**
     * Which values {@linkplain NamedParameter#isDecayed decay}.
     *
     * @return a new row like {@link #learned()}: 1 for those that do, 0 for others
     */
    NDArray decayed() {
        float[] mask = new float[Math.toIntExact(nextLearned)];
        for (Place place : learned) {
            NamedParameter parameter = place.parameter();
            if (parameter.isDecayed()) {
                int from = Math.toIntExact(place.from());
                Arrays.fill(mask, from, from + Math.toIntExact(parameter.array().size()), 1);
            }
        }
        return all.getManager().create(mask);
    }

    /** Where a parameter's values begin, and a view of the zeros after them. */
    private record Place(NamedParameter parameter, long from, NDArray zeros) {}
}
